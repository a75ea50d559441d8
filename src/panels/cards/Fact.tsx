/** Parts of a card: one line, a list of sourced sentences, and the button that moves the camera closer. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatedText } from '../../domain/content/common.ts'
import { textKey } from '../../domain/language/text.ts'
import { useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { SourceBadge } from '../SourceBadge.tsx'
import { useText } from '../text.ts'

export function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What is known of something, sentence by sentence, each with its origin. */
export function StatedList({ facts }: { facts: readonly StatedText[] }) {
  const text = useText()
  return (
    <ul className="prose">
      {facts.map((fact) => (
        <li key={textKey(fact.text)}>
          {text(fact.text)} <SourceBadge {...fact} />
        </li>
      ))}
    </ul>
  )
}

export function FrameButton({ id }: { id: string }) {
  const { t } = useTranslation()
  return <Button onClick={() => useTable.getState().frame(id)}>{t('card.frame')}</Button>
}
