/** Where accounts do not agree: each with its source, and what the table shows. */
import { useTranslation } from 'react-i18next'
import type { Conflict } from '../../domain/content/story.ts'
import { useCampus } from '../../store/index.ts'
import { SourceBadge } from '../SourceBadge.tsx'
import { useText } from '../text.ts'
import { useAsked } from './useAsked.ts'

/** @param asked the one to show first */
export function Conflicts({ asked }: { asked: string | undefined }) {
  return (
    <ul className="conflicts" data-testid="conflicts">
      {useCampus().pack.conflicts.map((conflict) => (
        <Entry key={conflict.id} conflict={conflict} asked={conflict.id === asked} />
      ))}
    </ul>
  )
}

function Entry({ conflict, asked }: { conflict: Conflict; asked: boolean }) {
  const { t } = useTranslation()
  const text = useText()
  const ref = useAsked<HTMLLIElement>(asked)
  return (
    <li ref={ref} tabIndex={-1} data-asked={asked || undefined}>
      <h3>{text(conflict.topic)}</h3>
      <ul>
        {conflict.accounts.map((account) => (
          <li key={account.source}>
            {text(account.text)} <SourceBadge source={account.source} always />
          </li>
        ))}
      </ul>
      <p className="conflict__shown">
        <strong>{t('sources.shown')}</strong> {text(conflict.shown)}
      </p>
    </li>
  )
}
