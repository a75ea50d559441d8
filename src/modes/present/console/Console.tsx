/**
 * The presenter's own window: what is on screen, what comes next, the notes, the clock, and answers to questions. It draws
 * nothing itself; all it knows comes from the audience's window, and all it does happens there.
 */
import '../../../ui/ui.css'
import './console.css'
import { MousePointer2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { QuickAnswer, Scripts } from '../../../domain/content/script.ts'
import { type Lang, languageOf } from '../../../domain/language/languages.ts'
import type { StateNote } from '../../../domain/state/normalizeState.ts'
import type { TableState } from '../../../domain/state/state.ts'
import type { Command } from '../../../domain/tours/presenting.ts'
import { scriptsOf } from '../../../domain/tours/scriptTime.ts'
import { LanguageChoice } from '../../../panels/LanguageChoice.tsx'
import { useText } from '../../../panels/text.ts'
import { useCampus, useTable } from '../../../store/index.ts'
import type { ViewPicture } from '../../../store/viewPicture.ts'
import { Button } from '../../../ui/Button.tsx'
import { keyLabel } from '../../command.ts'
import { COMMANDS } from '../commands.ts'
import { KeepPicture } from '../KeepPicture.tsx'
import { openAudience } from '../openConsole.ts'
import { useClicker } from '../useClicker.ts'
import { Answers } from './Answers.tsx'
import { Clock } from './Clock.tsx'
import { NextStep } from './NextStep.tsx'
import { ScreenPicture } from './ScreenPicture.tsx'
import { Speech } from './Speech.tsx'
import { StepList } from './StepList.tsx'
import '../messages/index.ts'
import './messages/index.ts'

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
  /** What is said at the steps; null until it has come, and where the pack has none. */
  readonly scripts: Scripts | null
  /** Where the scripts cannot be read, in words. */
  readonly scriptFault: string | null
  send(command: Command): void
  /** Has the audience's window draw the view as a file, and rejects where it cannot. */
  draw(picture: ViewPicture): Promise<Blob>
}

const LISTS = ['steps', 'answers', 'picture'] as const

export function Console(props: Props) {
  const { screen, connected, picture, refused, scripts, scriptFault, send, draw } = props
  const text = useText()
  const campus = useCampus()
  const [list, setList] = useState<(typeof LISTS)[number]>('steps')
  const [asked, setAsked] = useState<QuickAnswer | null>(null)
  const lang = useTable((table) => table.lang)
  const tours = useTable((table) => table.tours)
  const digits = useClicker(send)
  const tour = tours.find((it) => it.id === screen?.state.tour)
  const index = screen?.state.step ?? 0
  const first = campus.pack.manifest.languages[0] as Lang
  const told = tour ? scriptsOf(tour, scripts, first) : []
  const questions = scripts?.questions ?? []
  const away = screen?.away ?? false
  const { select = null } = screen?.state ?? {}
  const found =
    away && select !== null && select !== tour?.steps[index]?.select ? campus.select(select) : null
  const line = !connected ? 'waiting' : screen?.hidden ? 'hidden' : 'connected'
  const toggles = [
    ['blank', screen?.blank ?? false],
    ['freeze', screen?.frozen ?? false],
    ['hide', screen?.bare ?? false],
    ['play', (screen?.playing && screen.auto) ?? false],
  ] as const
  const { return: back, update } = COMMANDS
  const ask = (question: QuickAnswer) => {
    setAsked(question)
    send({ do: 'show', patch: question.show })
    if (question.show.select !== undefined && question.show.view === undefined)
      send({ do: 'visit', id: question.show.select })
  }
  const goBack = () => {
    setAsked(null)
    send({ do: 'return' })
  }
  // The story goes on: nobody asks any more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each step, and when the story is returned to
  useEffect(() => {
    if (!away) setAsked(null)
  }, [away, tour, index])
  return (
    <div className="console" data-testid="console" lang={languageOf(lang).bcp47}>
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
        {scriptFault !== null && (
          <p className="console__line" role="alert" data-line="hidden">
            {`${text('console.scriptFault')}: ${scriptFault}`}
          </p>
        )}
        {screen?.newer && <Button onClick={() => send({ do: 'update' })}>{text(update.label)}</Button>}
        <Clock startedAt={screen?.startedAt ?? null} />
        <LanguageChoice className="button" />
      </header>
      <main className="console__body">
        <div className="console__left">
          <Speech
            tour={tour}
            index={index}
            scripts={told}
            questions={questions}
            startedAt={screen?.startedAt ?? null}
            running={connected && tour !== undefined && !away && !asked}
            asked={asked}
            found={found}
            onAsk={ask}
            onBack={goBack}
          />
          <NextStep tour={tour} index={index} script={told[index + 1] ?? null} digits={digits} send={send} />
        </div>
        <div className="console__right">
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
              data-away={away || undefined}
              disabled={!away}
              onClick={goBack}
            >
              <back.icon aria-hidden />
              {text(back.label)} · {keyLabel(back.keys[0])}
            </Button>
            <p className="console__hint">
              <MousePointer2 aria-hidden /> {text('present.point')}
            </p>
          </div>
          {/* No tabs either, for their arrows. */}
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          <div className="console__lists" role="group" aria-label={text('console.lists')}>
            {LISTS.map((name) => (
              <Button key={name} className="tile" pressed={name === list} onClick={() => setList(name)}>
                {text(`present.${name}`)}
              </Button>
            ))}
          </div>
          {list === 'steps' && <StepList tour={tour} index={index} send={send} />}
          {list === 'answers' && (
            <Answers screen={screen} questions={questions} asked={asked} onAsk={ask} send={send} />
          )}
          {list === 'picture' && (
            <KeepPicture shown={connected ? (screen?.state ?? null) : null} draw={draw} />
          )}
        </div>
      </main>
    </div>
  )
}
