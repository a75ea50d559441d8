/** Answers to questions: those that are likely, a company or a building, a coloring, a date. The story waits where it was left. */
import { useMemo, useState } from 'react'
import { directoryOf } from '../../../domain/campus/directory.ts'
import { findablesOf } from '../../../domain/campus/findables.ts'
import type { QuickAnswer } from '../../../domain/content/script.ts'
import { overlaysOf } from '../../../domain/overlays/index.ts'
import type { Command } from '../../../domain/tours/presenting.ts'
import { useText } from '../../../panels/text.ts'
import { useCampus } from '../../../store/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { SearchField } from '../../../ui/SearchField.tsx'
import { Select } from '../../../ui/Select.tsx'
import type { Screen } from './Console.tsx'
import { DateField } from './DateField.tsx'

const MOST_FOUND = 6

interface Props {
  readonly screen: Screen | null
  readonly questions: readonly QuickAnswer[]
  /** The question that is answered; null while none is. */
  readonly asked: QuickAnswer | null
  onAsk(question: QuickAnswer): void
  send(command: Command): void
}

export function Answers({ screen, questions, asked, onAsk, send }: Props) {
  const text = useText()
  const campus = useCampus()
  const [query, setQuery] = useState('')
  const directory = useMemo(() => {
    const { tenants, buildings } = findablesOf(campus)
    return directoryOf([...tenants, ...buildings])
  }, [campus])
  const found = query.trim() === '' ? [] : directory.find(query).slice(0, MOST_FOUND)
  const nameOf = (id: string) => {
    const found = campus.select(id)
    if (found?.kind === 'tenant') return text(found.tenant.name)
    return found && 'entry' in found ? text(found.entry.building.name) : id
  }
  const show = (patch: Record<string, unknown>) => send({ do: 'show', patch })
  return (
    <section className="console__answers" aria-label={text('present.answers')}>
      <SearchField
        label={text('present.search')}
        value={query}
        plainClass="console__field"
        onChange={setQuery}
      />
      {found.length > 0 && (
        <div className="console__found">
          {found.map((id) => (
            <Button key={id} className="tile" onClick={() => send({ do: 'visit', id })}>
              {nameOf(id)}
            </Button>
          ))}
        </div>
      )}
      {query.trim() !== '' && found.length === 0 && <p>{text('present.nobody')}</p>}
      {questions.length > 0 && (
        <ul className="console__questions">
          {questions.map((question) => (
            <li key={question.id}>
              <Button
                className="tile console__question"
                pressed={question === asked}
                onClick={() => onAsk(question)}
              >
                {text(question.question)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="console__pair">
        <Select
          className="console__field"
          label={text('present.overlay')}
          value={screen?.state.overlay ?? 'none'}
          items={overlaysOf(campus.pack).map((it) => ({ value: it.id, name: text(it.name) }))}
          onChange={(overlay) => show({ overlay })}
        />
        <Select
          className="console__field"
          label={text('present.milestone')}
          value=""
          items={[
            { value: '', name: text('present.milestone') },
            ...campus.milestones.map((milestone) => ({
              value: milestone.date,
              name: `${milestone.date.slice(0, 7)} ${text(milestone.title)}`,
            })),
          ]}
          onChange={(date) => show({ date })}
        />
        <DateField date={screen?.state.date ?? ''} show={(date) => show({ date })} />
      </div>
    </section>
  )
}
