/** While a question is looked at: what to say to it, or all that is known of what is selected. */
import { Undo2 } from 'lucide-react'
import { useRef } from 'react'
import type { Selectable } from '../../../domain/campus/campus.ts'
import { storeyLabel, storeyRangeLabel } from '../../../domain/campus/storeys.ts'
import type { QuickAnswer } from '../../../domain/content/script.ts'
import { KIND_NAMES } from '../../../domain/evidence/kinds.ts'
import { textKey } from '../../../domain/language/text.ts'
import { useText } from '../../../panels/text.ts'
import { useCampus } from '../../../store/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { AskedFolds, SourcesFold } from './Folds.tsx'
import { Pane } from './Pane.tsx'
import { ScriptLines } from './ScriptLines.tsx'
import { useLines } from './useLines.ts'

interface BackProps {
  /** Back to the story. */
  onBack(): void
}

export function QuickAnswerPane({ answer, onBack }: BackProps & { answer: QuickAnswer }) {
  const text = useText()
  const linesOf = useLines()
  const pane = useRef<HTMLDivElement>(null)
  return (
    <Pane title={text(answer.question)} beside={<Back onBack={onBack} />} scroller={pane}>
      <ScriptLines lines={linesOf(answer.lines)} current={null} pane={pane} />
      <AskedFolds asked={answer.asked} />
      <SourcesFold ids={answer.sources} />
    </Pane>
  )
}

/** Facts of a company or a building, and the questions that go with it. */
export function KnownPane({
  found,
  questions,
  onAsk,
  onBack,
}: BackProps & {
  found: Selectable
  questions: readonly QuickAnswer[]
  onAsk(question: QuickAnswer): void
}) {
  const text = useText()
  const campus = useCampus()
  const known = useKnown(found)
  const related = questions.filter(
    ({ show }) => show.select !== undefined && idOf(campus.select(show.select)) === idOf(found),
  )
  return (
    <Pane title={known.name} beside={<Back onBack={onBack} />}>
      {known.places.length > 0 && (
        <p className="console__caption">
          {known.places.join(' · ')}
          {known.illustrative && ` (${text(KIND_NAMES.illustrative)})`}
        </p>
      )}
      <ul className="console__facts">
        {known.facts.map((fact) => (
          <li key={textKey(fact.text)}>
            {text(fact.text)}
            {fact.source === undefined && ` (${text(KIND_NAMES.illustrative)})`}
          </li>
        ))}
      </ul>
      {known.facts.length === 0 && <p className="console__caption">{text('console.nothingKnown')}</p>}
      {related.map((question) => (
        <Button key={question.id} className="tile console__question" onClick={() => onAsk(question)}>
          {text(question.question)}
        </Button>
      ))}
      <SourcesFold ids={known.facts.flatMap(({ source }) => source ?? [])} />
    </Pane>
  )
}

function Back({ onBack }: BackProps) {
  const text = useText()
  return (
    <Button className="tile console__tool" onClick={onBack}>
      <Undo2 aria-hidden />
      {text('console.back')}
    </Button>
  )
}

function idOf(found: Selectable | null): string | null {
  if (!found) return null
  return found.kind === 'tenant' ? found.tenant.id : 'entry' in found ? found.entry.building.id : found.kind
}

/** Name, places and facts of what is selected. */
function useKnown(found: Selectable) {
  const text = useText()
  const { buildings, pack } = useCampus()
  if (found.kind === 'tenant') {
    const { name, facts, locations } = found.tenant
    const places = locations.flatMap(({ building, storeys }) => {
      const named = buildings.get(building)?.building.name
      return named ? [`${text(named)} · ${storeyRangeLabel(storeys)}`] : []
    })
    const illustrative = locations.some((it) => it.source === undefined)
    return { name: text(name), facts, places, illustrative }
  }
  if (!('entry' in found)) {
    const { name, facts } = pack.corridor
    return { name: text(name), facts, places: [], illustrative: false }
  }
  const { building } = found.entry
  const use = pack.uses.find(({ id }) => id === building.use)
  return {
    name: text(building.name),
    facts: building.facts,
    places: [
      ...(use ? [text(use.name)] : []),
      ...(found.kind === 'storey' ? [storeyLabel(found.storey)] : []),
    ],
    illustrative: found.kind === 'storey',
  }
}
