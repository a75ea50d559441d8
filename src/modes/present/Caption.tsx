/** What the step says, bottom left; off the story, what is looked at instead. */
import { useTranslation } from 'react-i18next'
import type { Selectable } from '../../domain/campus/campus.ts'
import { storeyLabel, storeyRangeLabel } from '../../domain/campus/storeys.ts'
import { KIND_NAMES } from '../../domain/evidence/kinds.ts'
import { overlayById } from '../../domain/overlays/index.ts'
import { storyOf } from '../../domain/tours/tours.ts'
import { formatDate, useLang, useText } from '../../panels/text.ts'
import { onItsWay, useCampus, useTable } from '../../store/index.ts'
import { captionObstacle } from '../../store/overlayRegistry.ts'
import { isAway, usePresenter } from '../../store/presenter.ts'
import { SourceMark } from './SourceMark.tsx'

export function Caption({ digits }: { digits: string }) {
  const text = useText()
  const campus = useCampus()
  const frozen = usePresenter((it) => it.frozen)
  const away = useTable(isAway) && frozen === null
  const travels = useTable(onItsWay) && frozen === null
  const tourId = useTable((table) => (frozen ? frozen.tour : (table.tour ?? table.lastStep?.tour)))
  const index = useTable((table) =>
    frozen ? frozen.step : table.tour ? table.step : (table.lastStep?.step ?? 0),
  )
  const tour = useTable((table) => table.tours.find((it) => it.id === tourId))
  const step = tour && storyOf(campus, tour).steps[index]?.step
  if (!tour || !step) return null
  return (
    <>
      <section ref={captionObstacle} className="present__caption" data-testid="caption" aria-live="polite">
        {away ? (
          <Answer />
        ) : travels ? (
          <TableDate runs />
        ) : (
          <>
            {step.date !== undefined && !frozen && <TableDate />}
            <h2 className="present__title">{text(step.title)}</h2>
            <p className="present__text">
              {text(step.caption)} <SourceMark step={step} />
            </p>
          </>
        )}
      </section>
      {(digits !== '' || !away) && (
        <p ref={captionObstacle} className="present__count" data-testid="count">
          {digits !== '' ? `→ ${digits}` : `${index + 1} / ${tour.steps.length}`}
        </p>
      )}
    </>
  )
}

/** What a question has led to: a building, a company, a coloring, a date. */
function Answer() {
  const text = useText()
  const campus = useCampus()
  const select = useTable((table) => table.select)
  const overlay = useTable((table) => table.overlay)
  const found = select === null ? null : campus.select(select)
  const name =
    found?.kind === 'tenant'
      ? found.tenant.name
      : found && 'entry' in found
        ? found.entry.building.name
        : found
          ? campus.pack.corridor.name
          : (overlayById(campus.pack, overlay)?.name ?? campus.pack.manifest.title)
  return (
    <>
      <TableDate />
      <h2 className="present__title">
        {text(overlay === 'none' && !found ? campus.pack.manifest.title : name)}
      </h2>
      {found && <Facts found={found} />}
    </>
  )
}

/** One fact, and the storeys. */
function Facts({ found }: { found: Selectable }) {
  const { t } = useTranslation()
  const text = useText()
  const { buildings, pack } = useCampus()
  if (found.kind === 'corridor') return null
  const { facts } = found.kind === 'tenant' ? found.tenant : found.entry.building
  const [fact] = facts
  const places =
    found.kind === 'tenant'
      ? found.tenant.locations.flatMap(({ building, storeys }) => {
          const name = buildings.get(building)?.building.name
          return name ? [`${text(name)} · ${storeyRangeLabel(storeys)}`] : []
        })
      : [
          text(pack.uses.find(({ id }) => id === found.entry.building.use)?.name ?? found.entry.lot.name),
          found.kind === 'storey'
            ? storeyLabel(found.storey)
            : t('present.storeys', { count: found.entry.building.storeys }),
        ]
  return (
    <>
      {fact && <p className="present__text">{text(fact.text)}</p>}
      {places.length > 0 && (
        <p className="present__text">
          {places.join(' · ')}{' '}
          <span className="present__origin" data-kind="illustrative">
            {text(KIND_NAMES.illustrative)}
          </span>
        </p>
      )}
    </>
  )
}

/** To the month: a step's day may not be known, and a running one cannot be read. */
function TableDate({ runs }: { readonly runs?: boolean }) {
  const lang = useLang()
  const date = useTable((table) => table.date.slice(0, 7))
  const month = formatDate(`${date}-01`, lang, 'month')
  // Whoever listens hears the words of the day, not every month on the way.
  if (runs)
    return (
      <p className="present__title present__running" data-testid="running" aria-hidden="true">
        {month}
      </p>
    )
  return <p className="present__date">{month}</p>
}
