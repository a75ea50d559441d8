/** What the colours and patterns of the present overlay mean. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { overlayById } from '../domain/overlays/index.ts'
import { useCampus, useTable } from '../store/index.ts'
import { PatternSwatch } from './PatternSwatch.tsx'
import { useText } from './text.ts'

export function Legend() {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  const id = useTable((table) => table.overlay)
  const overlay = overlayById(id)
  const entries = useMemo(() => overlay?.legend(campus) ?? [], [overlay, campus])
  if (!overlay || entries.length === 0) return null
  return (
    <section className="legend glass" aria-label={`${t('legend.label')} · ${text(overlay.name)}`}>
      {/* On a phone it scrolls sideways, by keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus */}
      <ul tabIndex={0}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <PatternSwatch color={entry.color} pattern={entry.pattern} striped={entry.striped} />
            <span className="legend__name">
              {text(entry.name)}
              {entry.detail && <small>{text(entry.detail)}</small>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
