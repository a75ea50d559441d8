/** Where a caption comes from, as small marks that nobody needs to press. */
import { useText } from '../../panels/text.ts'
import { useCampus } from '../../store/index.ts'
import { WORDS } from './words.ts'

interface Props {
  readonly source?: string | undefined
  readonly alsoSources: readonly string[]
}

export function SourceMark({ source, alsoSources }: Props) {
  const text = useText()
  const { sources } = useCampus()
  if (source === undefined) return <span className="present__origin">{text(WORDS.illustrative)}</span>
  return [source, ...alsoSources].map((id) => {
    const entry = sources.get(id)
    return (
      <span key={id} className="present__origin" title={entry && `${entry.title}. ${text(entry.fact)}`}>
        {id}
      </span>
    )
  })
}
