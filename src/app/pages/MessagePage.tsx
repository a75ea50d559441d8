/** A whole page that says one thing clearly, in place of the table. */
import './pages.css'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import '../../panels/notices/messages/index.ts'

interface Props {
  readonly title: string
  readonly text: string
  /** A technical remark for whoever can mend it. */
  readonly detail?: string
  /** How to try again; true loads the page again. */
  readonly retry?: true | (() => void)
}

export function MessagePage({ title, text, detail, retry }: Props) {
  const { t } = useTranslation()
  return (
    <main className="message-page" role="alert">
      <h1>{title}</h1>
      <p>{text}</p>
      {detail && <p className="message-page__detail">{detail}</p>}
      {retry && (
        <Button onClick={retry === true ? () => window.location.reload() : retry}>
          {t(retry === true ? 'fault.retry' : 'lost.again')}
        </Button>
      )}
    </main>
  )
}
