/** What the colors and patterns of the present overlay mean, and how much of the park each has; a tap shows some alone. */
import './legend.css'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { legendOf, overlayShown } from '../../domain/overlays/index.ts'
import { type Tally, tallyOf } from '../../domain/overlays/tally.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { panelObstacle } from '../../store/overlayRegistry.ts'
import { Button } from '../../ui/Button.tsx'
import { formatArea, useText } from '../text.ts'
import { useSettledDate } from '../useSettledDate.ts'
import { PatternSwatch } from './PatternSwatch.tsx'
import './messages/index.ts'

export function Legend() {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  const filter = useTable((table) => table.filter)
  const overlay = useTable((table) => overlayShown(campus.pack, table.overlay, table.evidence))
  const date = useSettledDate((on) =>
    overlay?.counts ? JSON.stringify([...tallyOf(overlay, campus, toDay(on))]) : null,
  )
  const entries = useMemo(() => (overlay ? legendOf(overlay, campus) : []), [overlay, campus])
  const tally = useMemo(
    () => (overlay?.counts ? tallyOf(overlay, campus, toDay(date)) : null),
    [overlay, campus, date],
  )
  const painted = useMemo(() => new Set(overlay?.entries(campus).map((it) => it.id)), [overlay, campus])
  if (!overlay || entries.length === 0) return null
  const chosen = filter.some((it) => painted.has(it))
  const figures = ({ tenants, buildings, areaM2 }: Tally) => {
    const count = overlay.counts === 'tenants' ? tenants : buildings
    return `${t(`legend.${overlay.counts ?? 'buildings'}`, { count })} · ${formatArea(areaM2)}`
  }
  return (
    <section
      ref={panelObstacle}
      className="legend glass"
      data-testid="legend"
      aria-label={`${t('legend.label')} · ${text(overlay.name)}`}
    >
      <ul>
        {entries.map((entry) => {
          const counted = tally?.get(entry.id)
          const sample = (
            <>
              <PatternSwatch color={entry.color} pattern={entry.pattern} striped={entry.striped} />
              <span className="legend__name">
                {text(entry.name)}
                {counted && (
                  <small>
                    {figures(counted)}
                    {counted.placementIllustrative && ` · ${t('legend.placement')}`}
                  </small>
                )}
              </span>
            </>
          )
          return (
            <li key={entry.id}>
              {painted.has(entry.id) ? (
                <Button
                  className="legend__entry"
                  pressed={filter.includes(entry.id)}
                  data-dim={(chosen && !filter.includes(entry.id)) || undefined}
                  onClick={() => useTable.getState().toggleFilter(entry.id)}
                >
                  {sample}
                </Button>
              ) : (
                <span className="legend__entry">{sample}</span>
              )}
            </li>
          )
        })}
        {chosen && (
          <li>
            <Button className="legend__entry legend__all" onClick={() => useTable.getState().clearFilter()}>
              {t('legend.all')}
            </Button>
          </li>
        )}
      </ul>
    </section>
  )
}
