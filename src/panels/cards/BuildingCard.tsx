/** What a building is: use, size, tenants, how it was built, what of it is documented. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CampusBuilding } from '../../domain/campus/campus.ts'
import { canBeCut } from '../../domain/campus/cutaway.ts'
import { storeyRangeLabel } from '../../domain/campus/storeys.ts'
import { type BuildingTimes, phaseAt, storeysUp } from '../../domain/construction/construction.ts'
import type { DatedFact } from '../../domain/content/common.ts'
import type { BuildingSchedule } from '../../domain/content/records/schedule.ts'
import type { Tenant } from '../../domain/content/records/tenant.ts'
import { textKey } from '../../domain/language/text.ts'
import { PHASE_NAMES } from '../../domain/overlays/status.ts'
import { type DayNumber, toDay } from '../../domain/schedule/calendar.ts'
import { isPresent, tenantsIn } from '../../domain/tenancy/tenancy.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../Panel.tsx'
import { SourceBadge } from '../SourceBadge.tsx'
import { EvidenceSummary } from '../sources/EvidenceSummary.tsx'
import { formatArea, formatDate, formatNumber, useLang, useText } from '../text.ts'
import { DateText } from '../timeline/DateText.tsx'
import { CutawayButton } from './CutawayButton.tsx'
import { ExplodeButton } from './ExplodeButton.tsx'
import { Fact, FrameButton, StatedList } from './Fact.tsx'
import { StackingPlan } from './StackingPlan.tsx'
import './messages/index.ts'

export function BuildingCard({ entry }: { entry: CampusBuilding }) {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  const { building, lot, areas, heightM } = entry
  const use = campus.pack.uses.find((it) => it.id === building.use)
  const schedule = campus.pack.schedule.buildings[building.id]
  return (
    <Panel
      title={text(building.name)}
      className="card"
      part="card"
      header={<SourceBadge {...building.existence} topic="buildings" />}
      onClose={() => useTable.getState().setSelect(null)}
    >
      <p className="card__big">
        {formatArea(areas.grossM2)} <SourceBadge {...building.geometry} topic="shapes" />
      </p>
      <dl className="facts">
        {use && <Fact label={t('card.use')}>{text(use.name)}</Fact>}
        <Fact label={t('card.lot')}>
          {text(lot.name)}
          {lot.facts.map((fact) => (
            <span key={textKey(fact.text)} className="fact__more">
              {text(fact.text)} <SourceBadge {...fact} />
            </span>
          ))}
        </Fact>
        <Fact label={t('card.storeys')}>
          {building.storeys} <SourceBadge {...building.geometry} topic="shapes" />
        </Fact>
        {building.basements.levels > 0 && (
          <Fact label={t('card.basements')}>
            {t('card.basementCount', { count: building.basements.levels })}{' '}
            <SourceBadge {...building.geometry} topic="shapes" />
          </Fact>
        )}
        <Fact label={t('card.height')}>
          {formatNumber(heightM, 1)} m <SourceBadge {...building.geometry} topic="shapes" />
        </Fact>
        <Status entry={entry} />
      </dl>
      <EvidenceSummary id={building.id} />
      {building.facts.length > 0 && <StatedList facts={building.facts} />}
      <div className="card__actions">
        <FrameButton id={building.id} />
        {canBeCut(building) && <CutawayButton id={building.id} />}
        {building.storeys > 1 && <ExplodeButton id={building.id} />}
      </div>
      <h3>{t('stack.title')}</h3>
      <StackingPlan entry={entry} />
      <h3>{t('card.tenants')}</h3>
      <Tenants building={building.id} />
      {schedule && (
        <>
          <h3>{t('story.title')}</h3>
          <Story id={building.id} schedule={schedule} />
        </>
      )}
    </Panel>
  )
}

/** How far it is on the date shown; on both while two are. */
function Status({ entry }: { entry: CampusBuilding }) {
  const { t } = useTranslation()
  const earlier = useTable(({ compare, date }) => (compare !== null && compare < date ? compare : null))
  const later = useTable(({ compare, date }) => (compare !== null && compare > date ? compare : null))
  if (!entry.times) return <Fact label={t('story.title')}>{t('card.undated')}</Fact>
  return (
    <>
      {earlier !== null && <StatusOn entry={entry} times={entry.times} date={earlier} />}
      <StatusOn entry={entry} times={entry.times} date={null} />
      {later !== null && <StatusOn entry={entry} times={entry.times} date={later} />}
    </>
  )
}

interface StatusProps {
  readonly entry: CampusBuilding
  readonly times: BuildingTimes
  /** Null follows the date shown. */
  readonly date: string | null
}

function StatusOn({ entry: { building, storeyTimes }, times, date }: StatusProps) {
  const { t } = useTranslation()
  const lang = useLang()
  const say = useText()
  const { work } = useCampus()
  const texts = useMemo(() => {
    const { storeys: total } = building
    const on = (text: (day: DayNumber) => string) => (date === null ? text : () => text(toDay(date)))
    return {
      label: on((day) => t('card.asOf', { date: formatDate(day, lang) })),
      phase: on((day) => say(PHASE_NAMES[phaseAt(times, day)])),
      storeys: on(
        (day) => ` ${t('card.storeysUp', { up: storeysUp(storeyTimes, building, work, day), total })}`,
      ),
    }
  }, [t, lang, say, work, building, storeyTimes, times, date])
  return (
    <Fact label={<DateText of={texts.label} />}>
      <DateText of={texts.phase} />
      <DateText as="small" of={texts.storeys} /> <SourceBadge derived />
    </Fact>
  )
}

function Tenants({ building }: { building: string }) {
  const { t } = useTranslation()
  const text = useText()
  const { pack } = useCampus()
  const tenants = tenantsIn(pack.tenants, building)
  if (tenants.length === 0) return <p className="muted">{t('card.noTenants')}</p>
  return (
    <ul className="rows">
      {tenants.map((tenant) => (
        <li key={tenant.id} className="row-line">
          <Button className="row" onClick={() => useTable.getState().setSelect(tenant.id)}>
            <span>
              {text(tenant.name)} <small>{storeysIn(tenant, building)}</small>
            </span>
            <NotYet tenant={tenant} />
          </Button>
          <SourceBadge {...tenant.locations.find((at) => at.building === building)} topic="floors" />
        </li>
      ))}
    </ul>
  )
}

/** When it comes, of a company that is not there on the date shown. */
function NotYet({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation()
  const lang = useLang()
  const absent = useTable((table) => !isPresent(tenant, toDay(table.date)))
  const { date, precision } = tenant.since
  return absent && <small>{t('card.notYet', { date: formatDate(date, lang, precision) })}</small>
}

/** The storeys that a company is shown on in a building: F3–F6, F9. */
function storeysIn({ locations }: Tenant, building: string): string {
  return locations
    .filter((at) => at.building === building)
    .map((at) => storeyRangeLabel(at.storeys))
    .join(', ')
}

/** The phases with their dates: a touch goes to the beginning of one. */
function Story({ id, schedule }: { id: string; schedule: BuildingSchedule }) {
  const { t } = useTranslation()
  const { excavation, basement, structure, envelope, fitOut, inUse } = schedule
  return (
    <>
      <Button onClick={() => useTable.getState().playStory(id)}>{t('story.play')}</Button>
      <ol className="rows story">
        <Chapter label={t('phase.excavation')} start={excavation.start} finish={excavation.finish} />
        {basement && <Chapter label={t('phase.basement')} start={basement.start} finish={basement.finish} />}
        <Chapter label={t('phase.structure')} start={structure.start} finish={structure.finish} />
        <Chapter label={t('phase.envelope')} start={envelope.start} finish={envelope.finish} />
        <Chapter label={t('phase.fitOut')} start={fitOut.start} finish={fitOut.finish} />
        <Chapter label={t('phase.inUse')} start={inUse} />
      </ol>
    </>
  )
}

function Chapter({ label, start, finish }: { label: string; start: DatedFact; finish?: DatedFact }) {
  const lang = useLang()
  const reached = useTable((table) => table.date >= start.date)
  return (
    <li className="row-line" data-reached={reached || undefined}>
      <Button
        className="row story__chapter"
        onClick={() => {
          useTable.getState().pause()
          useTable.getState().setDay(toDay(start.date))
        }}
      >
        <span>{label}</span>
        <small>
          {formatDate(start.date, lang, start.precision)}
          {finish && ` – ${formatDate(finish.date, lang, finish.precision)}`}
        </small>
      </Button>
      <SourceBadge {...start} topic="dates" />
      {finish && !sameOrigin(start, finish) && <SourceBadge {...finish} topic="dates" />}
    </li>
  )
}

/** Whether one mark can stand for both ends of a phase. */
function sameOrigin(a: DatedFact, b: DatedFact): boolean {
  return (
    a.source === b.source &&
    a.planStated === b.planStated &&
    (a.derived === undefined) === (b.derived === undefined)
  )
}
