/** Why there is no code for a phone. */
import { useTranslation } from 'react-i18next'
import './messages/index.ts'

export function NoCode() {
  const { t } = useTranslation()
  return <p className="no-code">{t('share.noCode', { host: window.location.host })}</p>
}
