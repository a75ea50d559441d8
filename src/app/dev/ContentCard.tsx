/** While developing: what is wrong with the pack that was just saved, over the park as it was before. */
import { useTranslation } from 'react-i18next'
import { useTable } from '../../store/index.ts'
import { FaultList } from '../pages/FaultList.tsx'
import type { Reloaded } from './reloadContent.ts'
import './contentCard.css'
import './messages/index.ts'

const MAX_SHOWN = 12

export function ContentCard({ faults, outdated }: Reloaded) {
  const pack = useTable((table) => table.campus?.pack.manifest.id)
  const { t } = useTranslation()
  if (faults.length > 0)
    return (
      <section className="content-card glass" role="alert" aria-label={t('fault.title')}>
        <h2>{t('dev.title')}</h2>
        <FaultList faults={faults} most={MAX_SHOWN} />
        {faults.length > MAX_SHOWN && <p>{t('dev.more', { count: faults.length - MAX_SHOWN })}</p>}
        <p className="content-card__lead">{t('dev.lead')}</p>
      </section>
    )
  if (!outdated) return null
  return (
    <section className="content-card glass" role="status">
      <p>
        {t('dev.outdated')} <code>npm run models scenes/{pack}</code>
      </p>
    </section>
  )
}
