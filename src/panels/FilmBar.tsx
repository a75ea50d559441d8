/** Caption and controls of the directed play. */
import { Pause, Play, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { filmAt, filmOf } from '../domain/film.ts'
import { useCampus, useTable } from '../store/index.ts'
import { Origin } from './Origin.tsx'
import { formatDate, useLang, useText } from './text.ts'

export function FilmBar() {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const campus = useCampus()
  const film = filmOf(campus)
  const bar = useRef<HTMLSpanElement>(null)
  const id = useTable((table) => (film ? filmAt(film, table.filmSeconds).told.id : null))
  const playing = useTable((table) => table.film === 'playing')
  const length = film?.seconds ?? 1
  const { pauseFilm, resumeFilm, stopFilm } = useTable.getState()

  useEffect(
    () =>
      useTable.subscribe(
        (table) => table.filmSeconds,
        (seconds) => bar.current?.style.setProperty('--share', String(seconds / length)),
        { fireImmediately: true },
      ),
    [length],
  )

  const told = campus.milestones.find((it) => it.id === id)
  if (!told) return null
  return (
    <section className="film glass" aria-label={t('film.title')}>
      <div className="film__text" aria-live="polite">
        <p>
          <strong>{text(told.title)}</strong> <Origin {...told} />
        </p>
        <p className="muted">
          {formatDate(told.date, lang, told.precision)}
          {told.text && ` · ${text(told.text)}`}
        </p>
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={t(playing ? 'film.pause' : 'film.resume')}
        onClick={playing ? pauseFilm : resumeFilm}
      >
        {playing ? <Pause aria-hidden /> : <Play aria-hidden />}
      </button>
      <button type="button" className="icon-button" aria-label={t('film.stop')} onClick={stopFilm}>
        <X aria-hidden />
      </button>
      <span ref={bar} className="film__bar" />
    </section>
  )
}
