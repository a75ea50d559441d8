/** Two buildings' ways from pit to first day in use, laid over one another from the first dig. */
import { type CSSProperties, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PHASE_NAMES, phaseColor } from '../../../domain/overlays/status.ts'
import { ganttLanes } from '../../../domain/schedule/gantt.ts'
import { type Story, storyOf } from '../../../domain/schedule/stories.ts'
import { useCampus, useTable } from '../../../store/index.ts'
import { Select } from '../../../ui/Select.tsx'
import { useText } from '../../text.ts'

export function Stories() {
  const { t } = useTranslation()
  const campus = useCampus()
  const lanes = useMemo(() => ganttLanes(campus), [campus])
  const selected = useTable((table) => (table.select && storyOf(lanes, table.select) ? table.select : null))
  const rows = lanes.flatMap((it) => it.rows)
  const [ids, setIds] = useState([selected ?? rows[0]?.id ?? '', rows.at(-1)?.id ?? ''])
  const stories = ids.map((id) => storyOf(lanes, id))
  const longest = Math.max(1, ...stories.map((it) => it?.days ?? 0))
  return (
    <div className="stories" data-testid="stories">
      {stories.map((story, i) => (
        <StoryRow
          // biome-ignore lint/suspicious/noArrayIndexKey: two places, whatever stands in them
          key={i}
          story={story}
          longest={longest}
          id={ids[i] ?? ''}
          label={t(i === 0 ? 'stories.first' : 'stories.second')}
          onChoose={(id) => setIds(ids.map((it, k) => (k === i ? id : it)))}
        />
      ))}
      <p className="muted">{t('stories.note')}</p>
    </div>
  )
}

interface RowProps {
  readonly story: Story | null
  readonly longest: number
  readonly id: string
  readonly label: string
  onChoose(id: string): void
}

function StoryRow({ story, longest, id, label, onChoose }: RowProps) {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  return (
    <div className="stories__row">
      <Select
        label={label}
        value={id}
        items={[...campus.buildings.values()].map(({ building, times }) => ({
          value: building.id,
          name: text(building.name),
          disabled: !times,
        }))}
        onChange={onChoose}
      />
      <div
        className="gantt__track"
        data-testid="gantt-track"
        style={{ '--from': 0, '--days': longest } as CSSProperties}
        role="img"
        aria-label={
          story
            ? story.row.bars
                .map(
                  (bar) =>
                    `${text(PHASE_NAMES[bar.phase])}: ${t('stories.days', { count: bar.end - bar.start })}`,
                )
                .join('; ')
            : ''
        }
      >
        {story?.row.bars.map((bar) => (
          <span
            key={bar.phase}
            className="gantt__bar"
            data-phase={bar.phase}
            data-certainty={bar.certainty}
            title={`${text(PHASE_NAMES[bar.phase])}: ${t('stories.days', { count: bar.end - bar.start })}`}
            style={
              {
                '--d': bar.start,
                '--n': bar.end - bar.start,
                '--c': phaseColor(campus, bar.phase),
              } as CSSProperties
            }
          />
        ))}
      </div>
      <strong>{story && t('stories.days', { count: story.days })}</strong>
    </div>
  )
}
