/** Chooses which property colors the park. */
import './messages/index.ts'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { sameInAll } from '../../domain/language/text.ts'
import { offeredOverlays, overlaysOf } from '../../domain/overlays/index.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { panelObstacle } from '../../store/overlayRegistry.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { useLang, useText } from '../text.ts'
import { bringIntoRow } from './bringIntoRow.ts'

export function OverlaySwitch() {
  const { t } = useTranslation()
  const text = useText()
  // While the evidence is seen none is; a touch gives the park back in what is chosen.
  const current = useTable((table) => (table.evidence ? null : table.overlay))
  const { pack } = useCampus()
  const offered = offeredOverlays(pack)
  const overlays = overlaysOf(pack).filter((it) => offered.includes(it) || it.id === current)
  const lang = useLang()
  const list = useRef<HTMLElement>(null)
  const attach = useCallback((element: HTMLElement | null) => {
    list.current = element
    return panelObstacle(element)
  }, [])
  // Where the row scrolls, a link, a tour or a longer language may choose what is out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: words of another length, another choice
  useEffect(() => {
    const chosen = list.current?.querySelector('input:checked')?.parentElement
    if (chosen) bringIntoRow(chosen)
  }, [current, lang])
  return (
    <RadioGroup
      label={t('overlay.label')}
      attach={attach}
      className="chips glass"
      itemClass="chip"
      items={overlays.map((it) => it.id)}
      chosen={current}
      name={(id) => text(overlays.find((it) => it.id === id)?.name ?? sameInAll(id))}
      onChoose={(id) => useTable.getState().setOverlay(id)}
    />
  )
}
