/** Polite notes: what of a link was ignored, what could not be had, that the picture is back. */
import './notices.css'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { type Notice, useTable } from '../../store/index.ts'
import { useText } from '../text.ts'
import { LostNotes } from './LostNotes.tsx'
import { NewerNote } from './NewerNote.tsx'
import { Note } from './Note.tsx'
import './messages/index.ts'

/** Good news goes by itself after this long, milliseconds; anything to act on stays. */
const GOOD_NEWS_MS = 5000
/** More than these at once would cover the model. */
const MAX_SHOWN = 4

interface Props {
  /** A newer version of the table is offered here. */
  readonly newer: boolean
}

export function Notices({ newer }: Props) {
  const { t } = useTranslation()
  const text = useText()
  const buildings = useTable((table) => table.campus?.buildings)
  const notices = useTable((table) => table.notices)
  const passing = notices.find((it) => it.kind === 'context-restored')?.id
  useEffect(() => {
    if (passing === undefined) return
    const timer = window.setTimeout(() => useTable.getState().dismiss(passing), GOOD_NEWS_MS)
    return () => window.clearTimeout(timer)
  }, [passing])
  const textOf = (notice: Notice): string => {
    switch (notice.kind) {
      case 'state':
        return t(`notice.${notice.note.reason}`, { key: notice.note.key, given: notice.note.given })
      case 'model':
        return t('notice.model', { model: notice.model, reason: notice.reason })
      case 'undated': {
        const name = buildings?.get(notice.building)?.building.name
        return t('notice.undated', { building: name ? text(name) : notice.building, reason: notice.reason })
      }
      case 'tours':
        return t('notice.tours', { reason: `${notice.fault.path}: ${notice.fault.reason}` })
      default:
        return t(`notice.${notice.kind}`)
    }
  }
  return (
    <div className="notices" data-testid="notices" role="status" aria-live="polite">
      {newer && <NewerNote />}
      <LostNotes />
      {notices.slice(0, MAX_SHOWN).map((notice) => (
        <Note
          key={notice.id}
          text={textOf(notice)}
          onDismiss={() => useTable.getState().dismiss(notice.id)}
        />
      ))}
    </div>
  )
}
