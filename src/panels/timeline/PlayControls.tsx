/** Plays time, steps between milestones, sets the pace. */
import { ChartGantt, Clapperboard, Pause, Play, SkipBack, SkipForward } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { SPEEDS, useTable } from '../../store/index.ts'
import { Select } from '../select/Select.tsx'

export function PlayControls() {
  const { t } = useTranslation()
  const film = useTable((table) => table.tours.find((it) => it.flow)?.id)
  const playing = useTable((table) => table.playing || table.tourPlaying)
  const speed = useTable((table) => table.speed)
  const schedule = useTable((table) => table.schedule)
  const { play, pause, stepMilestone, setSpeed, toggleSchedule, startTour } = useTable.getState()
  return (
    <div className="play-controls">
      <button
        type="button"
        className="icon-button"
        aria-label={t('timeline.previous')}
        onClick={() => stepMilestone(-1)}
      >
        <SkipBack aria-hidden />
      </button>
      <button
        type="button"
        className="play-button"
        aria-label={t(playing ? 'timeline.pause' : 'timeline.play')}
        onClick={playing ? pause : play}
      >
        {playing ? <Pause aria-hidden /> : <Play aria-hidden />}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('timeline.next')}
        onClick={() => stepMilestone(1)}
      >
        <SkipForward aria-hidden />
      </button>
      <Select
        label={t('timeline.speed')}
        value={speed}
        items={SPEEDS.map((it) => ({ value: it, name: t(`speed.${it}`) }))}
        onChange={setSpeed}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={t('schedule.show')}
        title={t('schedule.show')}
        aria-pressed={schedule}
        onClick={toggleSchedule}
      >
        <ChartGantt aria-hidden />
      </button>
      {film && (
        <button
          type="button"
          className="icon-button"
          aria-label={t('film.title')}
          title={t('film.title')}
          onClick={() => startTour(film, { auto: true })}
        >
          <Clapperboard aria-hidden />
        </button>
      )}
    </div>
  )
}
