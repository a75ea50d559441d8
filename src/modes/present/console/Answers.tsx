/** Answers to questions: a company or a building, a coloring, a date. The story waits where it was left. */
import { useMemo, useState } from 'react'
import { directoryOf } from '../../../domain/campus/directory.ts'
import { findablesOf } from '../../../domain/campus/findables.ts'
import { overlaysOf } from '../../../domain/overlays/index.ts'
import type { Command } from '../../../domain/tours/presenting.ts'
import { useText } from '../../../panels/text.ts'
import { useCampus } from '../../../store/index.ts'
import { WORDS } from '../words.ts'
import type { Screen } from './Console.tsx'
import { DateField } from './DateField.tsx'

const MOST_FOUND = 6

interface Props {
  readonly screen: Screen | null
  send(command: Command): void
}

export function Answers({ screen, send }: Props) {
  const text = useText()
  const campus = useCampus()
  const [query, setQuery] = useState('')
  const directory = useMemo(() => {
    const { tenants, buildings } = findablesOf(campus)
    return directoryOf([...tenants, ...buildings])
  }, [campus])
  const found = query.trim() === '' ? [] : directory.find(query).slice(0, MOST_FOUND)
  const nameOf = (id: string) => {
    const it = campus.select(id)
    if (it?.kind === 'tenant') return text(it.tenant.name)
    return it && 'entry' in it ? text(it.entry.building.name) : id
  }
  const show = (patch: Record<string, unknown>) => send({ do: 'show', patch })
  return (
    <section className="console__answers" aria-label={text(WORDS.answers)}>
      <h2>{text(WORDS.answers)}</h2>
      <input
        className="console__field"
        type="search"
        value={query}
        placeholder={text(WORDS.search)}
        aria-label={text(WORDS.search)}
        onChange={(event) => setQuery(event.target.value)}
      />
      {found.length > 0 && (
        <div className="console__found">
          {found.map((id) => (
            <button key={id} type="button" className="tile" onClick={() => send({ do: 'visit', id })}>
              {nameOf(id)}
            </button>
          ))}
        </div>
      )}
      {query.trim() !== '' && found.length === 0 && <p>{text(WORDS.nobody)}</p>}
      <div className="console__pair">
        <select
          className="console__field"
          aria-label={text(WORDS.overlay)}
          value={screen?.state.overlay ?? 'none'}
          onChange={(event) => show({ overlay: event.target.value })}
        >
          {overlaysOf(campus.pack).map((it) => (
            <option key={it.id} value={it.id}>
              {text(it.name)}
            </option>
          ))}
        </select>
        <select
          className="console__field"
          aria-label={text(WORDS.milestone)}
          value=""
          onChange={(event) => show({ date: event.target.value })}
        >
          <option value="">{text(WORDS.milestone)}</option>
          {campus.milestones.map((it) => (
            <option key={it.id} value={it.date}>
              {`${it.date.slice(0, 7)} ${text(it.title)}`}
            </option>
          ))}
        </select>
        <DateField date={screen?.state.date ?? ''} show={(date) => show({ date })} />
      </div>
    </section>
  )
}
