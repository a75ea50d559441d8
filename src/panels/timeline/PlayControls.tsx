/** Plays the story, steps between milestones, sets how long the whole story takes. */
import { ChartGantt, Pause, Play, SkipBack, SkipForward } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { later, Part } from '../../loader/Part.tsx'
import { STORY_LENGTHS, useTable } from '../../store/index.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Select } from '../../ui/Select.tsx'

/** The first picture needs no crank. */
const Crank = later(() => import('./More.tsx').then((it) => it.Crank))

const CRANK_PLACE = <span className="crank-place" />

export function PlayControls() {
  const { t } = useTranslation()
  const playing = useTable((table) => table.playing || table.tourPlaying)
  const seconds = useTable((table) => table.storySeconds)
  const ready = useTable((table) => table.ready)
  const schedule = useTable((table) => table.schedule)
  const { play, pause, stepMilestone, setStoryLength, toggleSchedule } = useTable.getState()
  return (
    <div className="play-controls" data-testid="play-controls">
      <IconButton label={t('timeline.previous')} icon={SkipBack} onClick={() => stepMilestone(-1)} />
      <IconButton
        label={t(playing ? 'timeline.pause' : 'timeline.play')}
        icon={playing ? Pause : Play}
        className="play-button"
        data-testid="play"
        onClick={playing ? pause : play}
      />
      <IconButton label={t('timeline.next')} icon={SkipForward} onClick={() => stepMilestone(1)} />
      <Select
        label={t('timeline.length')}
        value={seconds}
        items={STORY_LENGTHS.map((it) => ({ value: it, name: t('timeline.seconds', { count: it }) }))}
        onChange={setStoryLength}
      />
      <Part name="timeline" meanwhile={CRANK_PLACE}>
        {ready ? <Crank /> : CRANK_PLACE}
      </Part>
      <IconButton label={t('schedule.show')} icon={ChartGantt} pressed={schedule} onClick={toggleSchedule} />
    </div>
  )
}
