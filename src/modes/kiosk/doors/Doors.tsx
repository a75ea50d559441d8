/**
 * The first screen of a hall, over the picture that moves: the park's name, the languages, and a door for each question that a
 * visitor comes with. One touch of a door wakes the table and opens what it says.
 */
import './doors.css'
import './messages/index.ts'
import { Building2, Clapperboard, KeySquare } from 'lucide-react'
import { type ComponentType, useEffect } from 'react'
import { type Door, doorsOf } from '../../../domain/kiosk/doors.ts'
import { type Lang, languageOf } from '../../../domain/language/languages.ts'
import type { MessageKey } from '../../../i18n/catalog.ts'
import { useLang, useText } from '../../../panels/text.ts'
import { FilmNote } from '../../../panels/views/FilmNote.tsx'
import { useCampus, useTable } from '../../../store/index.ts'
import { Button } from '../../../ui/Button.tsx'

/** A language that was chosen, and with which nobody went on, is given back after so long, milliseconds. */
const LANGUAGE_MS = 30_000

interface DoorLook {
  readonly icon: ComponentType<{ 'aria-hidden': boolean }>
  readonly question: MessageKey
  open(): void
}

const LOOKS: Readonly<Record<Door, DoorLook>> = {
  story: { icon: Clapperboard, question: 'doors.grew', open: tellStory },
  directory: { icon: Building2, question: 'doors.who', open: () => openPanel('directory') },
  finder: { icon: KeySquare, question: 'doors.free', open: () => openPanel('finder') },
}

/** The film of the pack; where it has none, time from its beginning. */
function tellStory(): void {
  const { campus, tours, startTour, setDay, play } = useTable.getState()
  const film = tours.find((it) => it.flow)
  if (film) startTour(film.id, { auto: true })
  else {
    if (campus) setDay(campus.timeline.start)
    play()
  }
}

function openPanel(panel: 'directory' | 'finder'): void {
  const { stopTour, togglePanel } = useTable.getState()
  // A link that staff open the hall with may have begun one.
  stopTour()
  togglePanel(panel)
}

interface Props {
  readonly languages: readonly Lang[]
  /** Wakes the table for the visitor. */
  onEnter(): void
}

export function Doors({ languages, onEnter }: Props) {
  const text = useText()
  const lang = useLang()
  const { pack } = useCampus()
  const film = useTable((table) => table.tours.find((it) => it.flow)?.name)
  const first = useTable((table) => table.opened?.lang)
  const { setLang } = useTable.getState()
  const { title, subtitle } = pack.manifest

  useEffect(() => {
    if (first === undefined || lang === first) return
    const timer = window.setTimeout(() => setLang(first), LANGUAGE_MS)
    return () => window.clearTimeout(timer)
  }, [lang, first, setLang])

  const said: Record<Door, string> = {
    story: film ? text(film) : text('doors.time'),
    directory: text('menu.directory'),
    finder: text('menu.finder'),
  }
  return (
    <div className="doors" data-testid="doors">
      <header className="doors__name">
        <h1>{text(title)}</h1>
        <p>{text(subtitle)}</p>
        <FilmNote />
      </header>
      {languages.length > 1 && (
        <nav className="doors__languages" aria-label={text('lang.label')} data-kiosk-answers>
          {languages.map((language) => (
            <Button
              key={language}
              className="doors__language"
              lang={languageOf(language).bcp47}
              pressed={language === lang}
              onClick={() => setLang(language)}
            >
              {languageOf(language).nativeName}
            </Button>
          ))}
        </nav>
      )}
      <nav className="doors__row" aria-label={text('doors.label')} data-kiosk-answers>
        {doorsOf(pack).map((door) => {
          const { icon: Icon, question, open } = LOOKS[door]
          return (
            <Button
              key={door}
              className="doors__door"
              data-door={door}
              onClick={() => {
                onEnter()
                open()
              }}
            >
              <Icon aria-hidden />
              <span className="doors__question">{text(question)}</span>
              <span className="doors__answer">{said[door]}</span>
            </Button>
          )
        })}
      </nav>
    </div>
  )
}
