/** Where a caption comes from, as a small mark that nobody needs to press. */
import { useText } from '../../panels/text.ts'
import { useCampus } from '../../store/index.ts'
import { WORDS } from './words.ts'

interface Props {
  readonly source?: string | undefined
  readonly illustrative?: true | undefined
}

export function SourceMark({ source, illustrative }: Props) {
  const text = useText()
  const entry = useCampus().sources.get(source ?? '')
  if (illustrative) return <span className="present__origin">{text(WORDS.illustrative)}</span>
  return entry ? (
    <span className="present__origin" title={`${entry.title}. ${text(entry.fact)}`}>
      {entry.id}
    </span>
  ) : null
}
