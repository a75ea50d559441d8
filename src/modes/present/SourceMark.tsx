/** The one mark of evidence of a caption: on how many sources it rests, and in a word where it is not documented. */
import '../../panels/sources/messages/index.ts'
import { useTranslation } from 'react-i18next'
import type { TourStep } from '../../domain/content/tour.ts'
import { KIND_NAMES, kindOf } from '../../domain/evidence/kinds.ts'
import { useText } from '../../panels/text.ts'

interface Props {
  readonly step: TourStep
}

export function SourceMark({ step }: Props) {
  const { t } = useTranslation()
  const text = useText()
  const kind = kindOf(step)
  const count = step.source === undefined ? 0 : 1 + step.alsoSources.length
  const words = [
    kind !== 'documented' && text(KIND_NAMES[kind]),
    count > 0 && t('evidence.sources', { count }),
  ].filter(Boolean)
  return (
    <span className="present__origin" data-kind={kind}>
      {words.join(' · ')}
    </span>
  )
}
