/** What is said at a step: its script by the clock, or its notes where it has none. */
import { useRef } from 'react'
import type { Script } from '../../../domain/content/script.ts'
import type { Tour } from '../../../domain/content/tour.ts'
import { KIND_NAMES } from '../../../domain/evidence/kinds.ts'
import { lineAt, lineStarts, plannedSeconds } from '../../../domain/tours/scriptTime.ts'
import { useLang, useText } from '../../../panels/text.ts'
import { elapsedSeconds, useNow } from './Clock.tsx'
import { AskedFolds, SourcesFold } from './Folds.tsx'
import { Pane } from './Pane.tsx'
import { Progress } from './Progress.tsx'
import { ScriptLines } from './ScriptLines.tsx'
import { useLines } from './useLines.ts'

interface Props {
  readonly tour: Tour | undefined
  readonly index: number
  /** Scripts of the steps of the tour. */
  readonly scripts: readonly (Script | null)[]
  /** How long the step has been told, seconds. */
  readonly seconds: number
  setSeconds(seconds: number): void
  /** When the story began, milliseconds since 1970; null before. */
  readonly startedAt: number | null
}

export function Prompter({ tour, index, scripts, seconds, setSeconds, startedAt }: Props) {
  const text = useText()
  const lang = useLang()
  const pane = useRef<HTMLDivElement>(null)
  const linesOf = useLines()
  const elapsed = elapsedSeconds(useNow(), startedAt)
  const step = tour?.steps[index]
  const script = scripts[index] ?? null
  const planned = tour ? plannedSeconds(tour, scripts) : []
  const lines = script ? linesOf(script.lines) : []
  const starts = script ? lineStarts(lines, lang, script.seconds) : []
  const until = (count?: number) => planned.slice(0, count).reduce((sum, it) => sum + it, 0)
  return (
    <Pane
      title={step ? text(step.title) : text('present.noTour')}
      scroller={pane}
      beside={
        step &&
        script && (
          <div className="console__times">
            <Progress label={text('console.step')} seconds={seconds} planned={script.seconds} />
            <Progress
              label={text('console.tour')}
              seconds={elapsed}
              planned={until()}
              mark={until(index + 1)}
            />
          </div>
        )
      }
    >
      {step && script && (
        <>
          <ScriptLines
            lines={lines}
            current={lineAt(starts, seconds)}
            pane={pane}
            onPick={(line) => setSeconds(starts[line] ?? 0)}
          />
          <AskedFolds asked={script.asked} />
        </>
      )}
      {step && !script && (
        <>
          <p className="console__caption">{text(step.caption)}</p>
          <p className="console__say">{text(step.notes)}</p>
        </>
      )}
      {step && (
        <>
          {step.source === undefined && <p className="console__origin">{text(KIND_NAMES.illustrative)}</p>}
          <SourcesFold
            ids={[
              ...(step.source === undefined ? [] : [step.source]),
              ...step.alsoSources,
              ...step.notesSources,
              ...(script?.sources ?? []),
            ]}
          />
        </>
      )}
    </Pane>
  )
}
