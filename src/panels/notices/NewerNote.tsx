/** Says that a newer version of the table waits, and offers to load it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTable } from '../../store/index.ts'
import { Note } from './Note.tsx'

export function NewerNote() {
  const { t } = useTranslation()
  const take = useTable((table) => table.takeUpdate)
  const [aside, setAside] = useState<(() => void) | null>(null)
  if (!take || take === aside) return null
  return (
    <Note
      text={t('newer.text')}
      action={{ label: t('newer.take'), run: take }}
      onDismiss={() => setAside(() => take)}
    />
  )
}
