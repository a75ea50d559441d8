/** Gross floor area by use: how much of it has risen by the date. A tap shows that use alone on the model. */
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { grossFloorAreaM2 } from '../../domain/campus/areas.ts'
import { floorAreaByUse, type UseArea } from '../../domain/evidence/insight.ts'
import type { LegendEntry } from '../../domain/overlays/index.ts'
import { landUseOverlay } from '../../domain/overlays/landUse.ts'
import type { DayNumber } from '../../domain/schedule/calendar.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { PatternDefinition } from '../overlay/PatternSwatch.tsx'
import { SourceBadge } from '../SourceBadge.tsx'
import {
  formatArea,
  formatAreaInText,
  formatDate,
  formatNumber,
  formatRoundArea,
  useLang,
  useText,
} from '../text.ts'
import { linearScale } from './chartShapes.ts'

const SIZE = { width: 320, height: 14 } as const

export function UseBars({ day }: { day: DayNumber }) {
  const { t } = useTranslation()
  const lang = useLang()
  const campus = useCampus()
  const areas = useMemo(() => floorAreaByUse(campus, day), [campus, day])
  const entries = useMemo(() => new Map(landUseOverlay.entries(campus).map((it) => [it.id, it])), [campus])
  const most = Math.max(...areas.map((it) => it.totalM2))
  const risen = areas.reduce((sum, it) => sum + it.risenM2, 0)
  return (
    <div className="figure__model">
      <p className="figure__risen" data-testid="figure-risen">
        {t('insight.risen', { date: formatDate(day, lang) })}{' '}
        <b>{t('about', { value: formatRoundArea(risen) })}</b> <SourceBadge illustrative />
      </p>
      <ul className="uses" aria-label={t('insight.byUse')}>
        {areas.map((area) => {
          const entry = entries.get(area.use)
          return entry && <UseBar key={area.use} area={area} entry={entry} most={most} />
        })}
      </ul>
      <p className="figure__note">
        {t('park.derived', {
          area: formatAreaInText(grossFloorAreaM2(campus.pack.buildings)),
          count: campus.pack.buildings.filter((it) => it.existence.illustrative).length,
        })}
      </p>
    </div>
  )
}

interface Props {
  readonly area: UseArea
  readonly entry: LegendEntry
  /** Area that fills the width, m². */
  readonly most: number
}

function UseBar({ area: { use, risenM2, totalM2 }, entry, most }: Props) {
  const text = useText()
  const id = useId()
  const alone = useTable((table) => table.overlay === landUseOverlay.id && table.filter.includes(use))
  const along = linearScale([0, most], [0, SIZE.width])
  const bar = { x: 0, y: 1, width: along(risenM2), height: SIZE.height - 2, rx: 3 }
  return (
    <li>
      <Button className="uses__one" pressed={alone} onClick={() => showAlone(use)}>
        <span>{text(entry.name)}</span>
        <span className="uses__area">
          {formatNumber(Math.round(risenM2))} <small>/ {formatArea(totalM2)}</small>
        </span>
        <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden="true">
          <PatternDefinition id={id} pattern={entry.pattern} />
          <rect className="portion__whole" {...bar} width={along(totalM2)} />
          {risenM2 > 0 && (
            <>
              <rect {...bar} fill={entry.color} />
              <rect {...bar} fill={`url(#${id})`} />
            </>
          )}
        </svg>
      </Button>
    </li>
  )
}

/** Colors the park by use, with one use alone or beside those already shown. */
function showAlone(use: string): void {
  const { overlay, setOverlay, toggleFilter } = useTable.getState()
  if (overlay !== landUseOverlay.id) setOverlay(landUseOverlay.id)
  toggleFilter(use)
}
