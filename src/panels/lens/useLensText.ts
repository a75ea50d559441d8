/** What stands in the middle of the lens and how it is known, in words. */
import { useTranslation } from 'react-i18next'
import { storeyLabel } from '../../domain/campus/storeys.ts'
import { LENS_MARKS, type LensMark, lensReading } from '../../domain/evidence/lens.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { useText } from '../text.ts'
import '../sources/messages/index.ts'
import './messages/index.ts'

export interface LensText {
  /** Null where nothing stands in the middle. */
  readonly name: string | null
  readonly state: string
  readonly mark: LensMark | undefined
  /** All of it in a sentence. */
  readonly spoken: string
  /** 2 documented, 1 derived or planned, 0 illustrative or nothing. */
  readonly certainty: number
}

export function useLensText(): LensText {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  const subject = useTable((table) => table.lensSubject)
  const reading = subject && lensReading(campus, subject.id, subject.storey, subject.day)
  if (!reading) return { name: null, state: '', mark: undefined, spoken: t('lens.hint'), certainty: 0 }
  const { id, storey } = subject
  const named = campus.buildings.get(id)?.building ?? campus.pack.corridor
  const name = [text(named.name), storey === null ? '' : storeyLabel(storey)].filter(Boolean).join(' · ')
  const sources = reading.sources > 0 ? ` · ${t('evidence.sources', { count: reading.sources })}` : ''
  const state = text(reading.state) + sources
  return {
    name,
    state,
    mark: reading.mark,
    spoken: `${name}: ${state}`,
    certainty: LENS_MARKS.length - 1 - LENS_MARKS.indexOf(reading.mark),
  }
}
