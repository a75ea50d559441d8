/** Instead of a table whose first files cannot be had: says so, and that they are tried again; the poster stays beneath. */
import { useTranslation } from 'react-i18next'
import { useTable } from '../../store/index.ts'
import { MessagePage } from './MessagePage.tsx'

export function AwayPage({ name }: { name: 'content' | 'stage' }) {
  const { t } = useTranslation()
  const part = useTable((table) => table.lost.find((it) => it.name === name))
  return <MessagePage title={t('away.title')} text={t('away.text')} {...(part && { retry: part.again })} />
}
