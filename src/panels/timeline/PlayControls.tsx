/** Plays time, steps between milestones, sets the pace. */
import { ChartGantt, Clapperboard, Pause, Play, SkipBack, SkipForward } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { SPEEDS, useTable } from '../../store/index.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Select } from '../../ui/Select.tsx'

export function PlayControls() {
  const { t } = useTranslation()
  const film = useTable((table) => table.tours.find((it) => it.flow)?.id)
  const playing = useTable((table) => table.playing || table.tourPlaying)
  const speed = useTable((table) => table.speed)
  const schedule = useTable((table) => table.schedule)
  const { play, pause, stepMilestone, setSpeed, toggleSchedule, startTour } = useTable.getState()
  return (
    <div className="play-controls">
      <IconButton label={t('timeline.previous')} icon={SkipBack} onClick={() => stepMilestone(-1)} />
      <IconButton
        label={t(playing ? 'timeline.pause' : 'timeline.play')}
        icon={playing ? Pause : Play}
        className="play-button"
        onClick={playing ? pause : play}
      />
      <IconButton label={t('timeline.next')} icon={SkipForward} onClick={() => stepMilestone(1)} />
      <Select
        label={t('timeline.speed')}
        value={speed}
        items={SPEEDS.map((it) => ({ value: it, name: t(`speed.${it}`) }))}
        onChange={setSpeed}
      />
      <IconButton label={t('schedule.show')} icon={ChartGantt} pressed={schedule} onClick={toggleSchedule} />
      {film && (
        <IconButton
          label={t('film.title')}
          icon={Clapperboard}
          onClick={() => startTour(film, { auto: true })}
        />
      )}
    </div>
  )
}
