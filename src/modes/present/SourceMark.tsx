/** Where a caption comes from, as small marks that nobody needs to press. */

import type { TourStep } from '../../domain/content/tour.ts'
import { KIND_NAMES, kindOf } from '../../domain/evidence/kinds.ts'
import { useText } from '../../panels/text.ts'
import { useCampus } from '../../store/index.ts'

interface Props {
  readonly step: TourStep
}

export function SourceMark({ step }: Props) {
  const text = useText()
  const { sources } = useCampus()
  const { source, alsoSources } = step
  const kind = kindOf(step)
  const word = kind !== 'documented' && (
    <span className="present__origin" data-kind={kind}>
      {text(KIND_NAMES[kind])}
    </span>
  )
  if (source === undefined) return word
  return (
    <>
      {word}
      {[source, ...alsoSources].map((id) => {
        const entry = sources.get(id)
        return (
          <span
            key={id}
            className="present__origin"
            title={entry && `${text(entry.title)} · ${text(entry.fact)}`}
          >
            {id}
          </span>
        )
      })}
    </>
  )
}
