/** The hour: a slider over the sky of the date, and the lights of its day to go to at once. */
import './light.css'
import { type CSSProperties, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { sunHours } from '../../domain/environment/sunHours.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { lightByHand, useCampus, useTable } from '../../store/index.ts'
import { Slider } from '../../ui/Slider.tsx'
import { ToggleGroup } from '../../ui/ToggleGroup.tsx'
import { HandBadge } from './Choices.tsx'
import { clockText, hourByStep } from './clock.ts'
import { skyTrack } from './skyTrack.ts'

const PRESETS = ['dawn', 'noon', 'dusk', 'night'] as const
/** Hours this close to a preset count as it. */
const NEAR_H = 0.05
/** Finest step of a finger on the slider, hours. */
const STEP_H = 0.05

export function HourControl() {
  const { t } = useTranslation()
  const { location } = useCampus().pack.manifest
  const hour = useTable((table) => table.hour)
  const date = useTable((table) => table.date)
  const byHand = useTable((table) => lightByHand(table).hour)
  const { setHour } = useTable.getState()
  const presets = useMemo(() => sunHours(location, toDay(date)), [location, date])
  const sky = useMemo(() => ({ '--sky': skyTrack(location, toDay(date)) }) as CSSProperties, [location, date])
  return (
    <section aria-label={t('light.hour')}>
      <h3 className="choices__head">
        {t('light.hour')} <HandBadge byHand={byHand} />
      </h3>
      <div className="hour">
        <strong>{clockText(hour)}</strong>
        <Slider
          className="hour__sky"
          style={sky}
          min={0}
          max={24}
          step={STEP_H}
          value={hour}
          label={t('light.hour')}
          text={clockText(hour)}
          byKey={(step) => hourByStep(step, hour)}
          onChange={setHour}
        />
      </div>
      <ToggleGroup
        label={t('light.presets')}
        className="tiles tiles--row"
        items={PRESETS}
        isOn={(key) => Math.abs(hour - presets[key]) < NEAR_H}
        name={(key) => t(`light.${key}`)}
        hint={(key) => clockText(presets[key])}
        onPress={(key) => setHour(presets[key])}
      />
    </section>
  )
}
