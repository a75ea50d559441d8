/** One storey: its building, size, who holds it and what of it can be had on the date shown. */
import { ChevronLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CampusBuilding } from '../../domain/campus/campus.ts'
import { storeyLabel, storeysOf } from '../../domain/campus/storeys.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { leaseHolder, placeInStorey } from '../../domain/tenancy/storeyParts.ts'
import { coversStorey, holdsOn, leasesOf, offerOf } from '../../domain/tenancy/tenancy.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../Panel.tsx'
import { SourceBadge } from '../SourceBadge.tsx'
import { StoreyAnswers } from '../storey/StoreyAnswers.tsx'
import { formatArea, formatDate, formatNumber, useLang, useText } from '../text.ts'
import { useSettledDate } from '../useSettledDate.ts'
import { ExplodeButton } from './ExplodeButton.tsx'
import { Fact, FrameButton } from './Fact.tsx'
import { StackingPlan } from './StackingPlan.tsx'

export function StoreyCard({ id, entry, storey }: { id: string; entry: CampusBuilding; storey: number }) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const campus = useCampus()
  const { pack } = campus
  const day = toDay(useSettledDate())
  const { building } = entry
  const level = storeysOf(building).find((it) => it.number === storey)
  const leases = pack.tenants
    .flatMap(leasesOf)
    .filter((it) => coversStorey(it, building.id, storey) && holdsOn(it, day))
  const spaces = pack.spaces.filter(
    (it) => coversStorey(offerOf(it), building.id, storey) && holdsOn(offerOf(it), day),
  )
  const placeOf = (holder: string) => ({ id: holder, ...placeInStorey(campus, id, holder) })
  const { setSelect } = useTable.getState()
  return (
    <Panel
      title={`${text(building.name)} · ${storeyLabel(storey)}`}
      className="card"
      part="card"
      header={<SourceBadge {...building.geometry} topic="shapes" />}
      onClose={() => setSelect(null)}
    >
      <Button className="button card__back" onClick={() => setSelect(building.id)}>
        <ChevronLeft aria-hidden /> {text(building.name)}
      </Button>
      {level && (
        <dl className="facts">
          <Fact label={t('card.area')}>
            {formatArea(level.areaM2)} <SourceBadge derived />
          </Fact>
          <Fact label={t('card.height')}>
            {formatNumber(level.heightM, 1)} m <SourceBadge {...building.geometry} topic="shapes" />
          </Fact>
        </dl>
      )}
      {leases.length + spaces.length === 0 && <p className="muted">{t('stack.unstated')}</p>}
      <ul className="rows">
        {leases.map(({ tenant, index, share }) => (
          <li key={tenant.id + index} className="row-line">
            <Button className="row" onClick={() => setSelect(tenant.id)}>
              <span>{text(tenant.name)}</span>
              {share < 1 && <small>{formatNumber(share * 100)} %</small>}
            </Button>
            <SourceBadge {...tenant.locations[index]} topic="floors" />
          </li>
        ))}
        {spaces.map((space) => (
          <li key={space.id} className="row-line">
            <span className="row">
              <span>
                {t('stack.free')} · {t(`space.${space.condition}`)}
              </span>
              <small>
                {formatArea((level?.areaM2 ?? 0) * space.share)} ·{' '}
                {t('space.from', { date: formatDate(space.from, lang) })}
              </small>
            </span>
            <SourceBadge {...space} topic="floors" />
          </li>
        ))}
      </ul>
      <div className="card__actions">
        <FrameButton id={id} />
        <ExplodeButton id={building.id} />
      </div>
      <StoreyAnswers
        id={id}
        entry={entry}
        storey={storey}
        parts={[
          ...leases.map((it) => ({ ...placeOf(leaseHolder(it)), free: false })),
          ...spaces.map((it) => ({ ...placeOf(it.id), free: true })),
        ]}
      />
      <h3>{t('stack.title')}</h3>
      <StackingPlan entry={entry} />
    </Panel>
  )
}
