/** What was kept, side by side. */
import { useTranslation } from 'react-i18next'
import type { SpaceAnswer, SpaceNeed } from '../../domain/tenancy/spaceFinder.ts'
import { formatArea } from '../text.ts'
import { useReasons } from './useReasons.ts'

interface Props {
  readonly answers: readonly SpaceAnswer[]
  readonly need: SpaceNeed
}

export function Compared({ answers, need }: Props) {
  return (
    <ul className="compared">
      {answers.map((answer) => (
        <One key={answer.id} answer={answer} need={need} />
      ))}
    </ul>
  )
}

function One({ answer, need }: { answer: SpaceAnswer; need: SpaceNeed }) {
  const { t } = useTranslation()
  const { title, reasons } = useReasons(answer, need)
  return (
    <li>
      <strong>{title}</strong>
      <span>{formatArea(answer.areaM2)}</span>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <small>{t('finder.match', { percent: Math.round(answer.score * 100) })}</small>
    </li>
  )
}
