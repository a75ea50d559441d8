/** The page an editor sees when the content has faults: file, place and reason of each. */
import './pages.css'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../domain/content/pack.ts'
import { Button } from '../../ui/Button.tsx'
import { FaultList } from './FaultList.tsx'

const MAX_SHOWN = 40

export function FaultPage({ faults }: { faults: readonly Fault[] }) {
  const { t } = useTranslation()
  return (
    <main className="message-page" role="alert">
      <h1>{t('fault.title')}</h1>
      <p>{t('fault.lead')}</p>
      <FaultList faults={faults} most={MAX_SHOWN} />
      {faults.length > MAX_SHOWN && <p>{t('fault.more', { count: faults.length - MAX_SHOWN })}</p>}
      <Button onClick={() => window.location.reload()}>{t('fault.retry')}</Button>
    </main>
  )
}
