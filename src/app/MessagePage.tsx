/** A whole page that says one thing clearly, in place of the table. */
import { useTranslation } from 'react-i18next'

interface Props {
  readonly title: string
  readonly text: string
  /** A technical remark for whoever can mend it. */
  readonly detail?: string
  readonly retry?: boolean
}

export function MessagePage({ title, text, detail, retry }: Props) {
  const { t } = useTranslation()
  return (
    <main className="message-page" role="alert">
      <h1>{title}</h1>
      <p>{text}</p>
      {detail && <p className="message-page__detail">{detail}</p>}
      {retry && (
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {t('fault.retry')}
        </button>
      )}
    </main>
  )
}
