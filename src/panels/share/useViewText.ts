/**
 * What is seen, as plain text for a code: any phone reads it without a network. The place, what is selected, what was kept
 * on the shortlist, whom to ask.
 */
import { useTranslation } from 'react-i18next'
import { storeyLabel, storeyRangeLabel, storeysOf } from '../../domain/campus/storeys.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { fitText, type TextLine } from '../../domain/sharing/fitText.ts'
import { keptSpaces } from '../../domain/tenancy/spaceFinder.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { usualNeed } from '../../store/slices/finder.ts'
import { useReasonsOf } from '../finder/useReasons.ts'
import { formatArea, formatDate, useLang, useText } from '../text.ts'
import { useSettledDate } from '../useSettledDate.ts'
import './messages/index.ts'

/** A code of so many bytes (version 17, 85 modules a side) is read from a hall screen at an arm's length. */
export const MOST_BYTES = 600

export function useViewText(): string {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const campus = useCampus()
  const day = toDay(useSettledDate())
  const select = useTable((table) => table.select)
  const shortlist = useTable((table) => table.shortlist)
  const need = useTable((table) => table.need)
  const { title, subtitle, address, contact } = campus.pack.manifest
  const found = select === null ? null : campus.select(select)
  const selected: TextLine[] = []
  let illustrative = shortlist.length > 0
  switch (found?.kind) {
    case 'building': {
      const { building } = found.entry
      selected.push({ text: text(building.name), rank: 0 })
      break
    }
    case 'storey': {
      const { building } = found.entry
      const level = storeysOf(building).find((it) => it.number === found.storey)
      const area = level ? ` · ${formatArea(level.areaM2)}` : ''
      selected.push({ text: `${text(building.name)} · ${storeyLabel(found.storey)}${area}`, rank: 0 })
      illustrative = true
      break
    }
    case 'tenant': {
      const { name, locations } = found.tenant
      selected.push({ text: text(name), rank: 0 })
      for (const { building: id, storeys } of locations) {
        const building = campus.buildings.get(id)?.building
        if (!building) continue
        selected.push({
          text: `${text(building.name)} · ${storeyRangeLabel(storeys)}`,
          rank: 1,
        })
        illustrative = true
      }
      break
    }
    default:
  }
  const present = need ?? usualNeed(day)
  const reasonsOf = useReasonsOf(present)
  const kept = keptSpaces(campus, shortlist, present)
  return fitText(
    [
      { text: text(title), rank: 0 },
      { text: text(subtitle), rank: 3 },
      ...selected,
      ...kept.map((answer, i) => ({
        text: `${i + 1}. ${reasonsOf(answer).title} · ${formatArea(answer.areaM2)}`,
        rank: 0,
      })),
      ...(illustrative ? [{ text: t('share.illustrative'), rank: 0 }] : []),
      ...(contact ? [{ text: text(contact), rank: 1 }] : []),
      { text: text(address.text), rank: 1 },
      { text: t('share.asOf', { date: formatDate(day, lang) }), rank: 2 },
    ],
    MOST_BYTES,
  )
}
