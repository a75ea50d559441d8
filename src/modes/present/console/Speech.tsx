/** What is said now: the script, the answer to a question, or what is known of what is looked at. */
import type { Selectable } from '../../../domain/campus/campus.ts'
import type { QuickAnswer, Script } from '../../../domain/content/script.ts'
import type { Tour } from '../../../domain/content/tour.ts'
import { KnownPane, QuickAnswerPane } from './AnswerPane.tsx'
import { Prompter } from './Prompter.tsx'
import { useStepSeconds } from './useStepSeconds.ts'

interface Props {
  readonly tour: Tour | undefined
  readonly index: number
  readonly scripts: readonly (Script | null)[]
  readonly questions: readonly QuickAnswer[]
  readonly startedAt: number | null
  /** The story is being told, and nothing else is looked at. */
  readonly running: boolean
  readonly asked: QuickAnswer | null
  /** What is selected off the story. */
  readonly found: Selectable | null
  onAsk(question: QuickAnswer): void
  onBack(): void
}

export function Speech(props: Props) {
  const { tour, index, scripts, questions, startedAt, running, asked, found, onAsk, onBack } = props
  // Kept here: the clock of a step waits while a question is answered.
  const [seconds, setSeconds] = useStepSeconds(`${tour?.id} ${index}`, running)
  if (asked) return <QuickAnswerPane answer={asked} onBack={onBack} />
  if (found) return <KnownPane found={found} questions={questions} onAsk={onAsk} onBack={onBack} />
  return (
    <Prompter
      tour={tour}
      index={index}
      scripts={scripts}
      seconds={seconds}
      setSeconds={setSeconds}
      startedAt={startedAt}
    />
  )
}
