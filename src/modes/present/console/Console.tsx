/**
 * The presenter's own window: what is on screen, what comes next, the notes, the clock, and answers to questions. It draws
 * nothing itself; all it knows comes from the audience's window, and all it does happens there.
 */
import '../../../ui/ui.css'
import './console.css'
import { MousePointer2 } from 'lucide-react'
import { KIND_NAMES } from '../../../domain/evidence/kinds.ts'
import { languageOf } from '../../../domain/language/languages.ts'
import type { StateNote } from '../../../domain/state/normalizeState.ts'
import type { TableState } from '../../../domain/state/state.ts'
import type { Command } from '../../../domain/tours/presenting.ts'
import { LanguageChoice } from '../../../panels/LanguageChoice.tsx'
import { useText } from '../../../panels/text.ts'
import { useTable } from '../../../store/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { keyLabel } from '../../command.ts'
import { COMMANDS } from '../commands.ts'
import { openAudience } from '../openConsole.ts'
import { useClicker } from '../useClicker.ts'
import { Answers } from './Answers.tsx'
import { Clock } from './Clock.tsx'
import { NextStep } from './NextStep.tsx'
import { ScreenPicture } from './ScreenPicture.tsx'
import { StepList } from './StepList.tsx'
import '../messages/index.ts'

/** The audience as the console knows it. */
export interface Screen {
  readonly state: TableState
  readonly playing: boolean
  readonly auto: boolean
  readonly away: boolean
  readonly blank: boolean
  readonly bare: boolean
  readonly frozen: boolean
  readonly startedAt: number | null
  readonly newer: boolean
  readonly hidden: boolean
}

interface Props {
  /** Null until the audience has been heard of. */
  readonly screen: Screen | null
  readonly connected: boolean
  /** Address of the picture on screen; null until one has come. */
  readonly picture: string | null
  /** What of the last command could not be shown. */
  readonly refused: readonly StateNote[]
  send(command: Command): void
}

export function Console({ screen, connected, picture, refused, send }: Props) {
  const text = useText()
  const lang = useTable((table) => table.lang)
  const tours = useTable((table) => table.tours)
  const digits = useClicker(send)
  const tour = tours.find((it) => it.id === screen?.state.tour)
  const index = screen?.state.step ?? 0
  const step = tour?.steps[index]
  const line = !connected ? 'waiting' : screen?.hidden ? 'hidden' : 'connected'
  const toggles = [
    ['blank', screen?.blank ?? false],
    ['freeze', screen?.frozen ?? false],
    ['hide', screen?.bare ?? false],
    ['play', (screen?.playing && screen.auto) ?? false],
  ] as const
  const { return: back, update } = COMMANDS
  return (
    <div className="console" lang={languageOf(lang).bcp47}>
      <header className="console__head">
        <h1>
          {text('present.title')}
          {tour && <span> · {text(tour.name)}</span>}
        </h1>
        <p className="console__line" role="status" data-line={line}>
          {text(`present.${line}`)}
        </p>
        {!connected && (
          <>
            <Button onClick={openAudience}>{text('present.open')}</Button>
            <p className="console__both">{text('present.both')}</p>
          </>
        )}
        {refused.length > 0 && (
          <p className="console__line" role="alert" data-line="hidden">
            {`${text('present.refused')}: ${refused.map(({ key, given }) => `${key} “${given}”`).join(', ')}`}
          </p>
        )}
        {screen?.newer && <Button onClick={() => send({ do: 'update' })}>{text(update.label)}</Button>}
        <Clock startedAt={screen?.startedAt ?? null} />
        <LanguageChoice className="button" />
      </header>
      <main className="console__body">
        <div className="console__left">
          <ScreenPicture
            picture={picture}
            dark={screen?.blank ?? false}
            point={(at) => send({ do: 'point', at })}
          />
          {/* No toolbar: arrows are the clicker's, so each of these is reached by the Tab key. */}
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like every other element */}
          <div className="console__tools" role="group" aria-label={text('present.now')}>
            {toggles.map(([command, pressed]) => {
              const { icon: Icon, label } = COMMANDS[command]
              return (
                <Button
                  key={command}
                  className="tile console__tool"
                  pressed={pressed}
                  onClick={() => send({ do: command })}
                >
                  <Icon aria-hidden />
                  {text(label)}
                </Button>
              )
            })}
            <Button
              className="tile console__tool"
              data-away={screen?.away || undefined}
              disabled={!screen?.away}
              onClick={() => send({ do: 'return' })}
            >
              <back.icon aria-hidden />
              {text(back.label)} · {keyLabel(back.keys[0])}
            </Button>
            <p className="console__hint">
              <MousePointer2 aria-hidden /> {text('present.point')}
            </p>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long notes scroll, by keyboard too */}
          <section className="console__notes" aria-label={text('present.notes')} tabIndex={0}>
            <h2>{step ? text(step.title) : text('present.noTour')}</h2>
            {step && (
              <>
                <p className="console__caption">{text(step.caption)}</p>
                <p className="console__say">{text(step.notes)}</p>
                <p className="console__origin">
                  {[
                    step.source ?? text(KIND_NAMES.illustrative),
                    ...step.alsoSources,
                    ...step.notesSources,
                  ].join(' · ')}
                </p>
              </>
            )}
          </section>
        </div>
        <div className="console__right">
          <NextStep tour={tour} index={index} digits={digits} send={send} />
          <StepList tour={tour} index={index} send={send} />
          <Answers screen={screen} send={send} />
        </div>
      </main>
    </div>
  )
}
