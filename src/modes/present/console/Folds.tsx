/** What is at hand and folded: questions with their answers, and where the words come from. */
import type { Asked } from '../../../domain/content/script.ts'
import { textKey } from '../../../domain/language/text.ts'
import { useText } from '../../../panels/text.ts'
import { useCampus } from '../../../store/index.ts'

/** Each question can be read; its answer is folded. */
export function AskedFolds({ asked }: { asked: readonly Asked[] }) {
  const text = useText()
  return asked.map(({ question, answer }) => (
    <details key={textKey(question)} className="console__fold">
      <summary>
        <span>{text('console.ifAsked')}</span> {text(question)}
      </summary>
      <p>{text(answer)}</p>
    </details>
  ))
}

/** Entries of the ledger, folded under their number. */
export function SourcesFold({ ids }: { ids: readonly string[] }) {
  const text = useText()
  const { sources } = useCampus()
  const entries = [...new Set(ids)].flatMap((id) => sources.get(id) ?? [])
  if (entries.length === 0) return null
  return (
    <details className="console__fold console__sources">
      <summary>
        {text('console.sources')} · {entries.length}
      </summary>
      <ul>
        {entries.map(({ id, fact, title, published, qualifier }) => (
          <li key={id}>
            {text(fact)}
            {qualifier && ` (${text(qualifier)})`}
            <span>{[id, text(title), published].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
