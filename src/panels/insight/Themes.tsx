/** What is told of the park in words, by subject: each sentence with its date and origin; honors carry a mark. */
import { Award } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Theme, ThemeEntry } from '../../domain/content/story.ts'
import { useCampus } from '../../store/index.ts'
import { SourceBadge } from '../SourceBadge.tsx'
import { formatDate, useLang, useText } from '../text.ts'

export function Themes() {
  return useCampus().pack.themes.map((theme) => <ThemeSection key={theme.id} theme={theme} />)
}

function ThemeSection({ theme }: { theme: Theme }) {
  const text = useText()
  return (
    <section className="theme" data-testid="theme">
      <h3>{text(theme.name)}</h3>
      <ul>
        {theme.entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  )
}

function Entry({ entry }: { entry: ThemeEntry }) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const { title, date, precision, reported, honor, quotation } = entry
  const dated = date && formatDate(date, lang, precision)
  return (
    <li className="theme__entry" data-honor={honor || undefined}>
      {honor && <Award aria-hidden />}
      <div>
        {(title || dated) && (
          <p className="theme__head">
            {title && <strong>{text(title)}</strong>}{' '}
            {dated && <small>{reported ? t('themes.reported', { date: dated }) : dated}</small>}
          </p>
        )}
        <p>
          {quotation ? <q>{text(entry.text)}</q> : text(entry.text)} <SourceBadge {...entry} />
        </p>
      </div>
    </li>
  )
}
