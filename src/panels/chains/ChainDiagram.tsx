/** A chain as a diagram: who leads on the left, who is around on the right; a tap flies to the company. */
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { storeyRangeLabel } from '../../domain/campus/storeys.ts'
import type { IndustryChain } from '../../domain/content/records/chain.ts'
import { type ChainMember, chainColor, membersOf, seatsOn } from '../../domain/industry/chains.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { isPresent } from '../../domain/tenancy/tenancy.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { flyTo } from '../flyTo.ts'
import { SourceBadge } from '../SourceBadge.tsx'
import { formatDate, useLang, useText } from '../text.ts'
import { useSettledDate } from '../useSettledDate.ts'
import { Curves, rowMiddle } from './Curves.tsx'
import '../cards/messages/index.ts'
import '../directory/messages/index.ts'

export function ChainDiagram({ chain }: { chain: IndustryChain }) {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  const day = toDay(useSettledDate())
  const members = membersOf(campus, chain)
  const leaders = members.filter((it) => it.position === 'leader')
  const others = members.filter((it) => it.position !== 'leader')
  const color = chainColor(campus, chain)
  const heads = Math.max(leaders.length, 1)
  const here = (it: ChainMember) => isPresent(it.tenant, day)
  return (
    <div className="chain-diagram" style={{ '--c': color } as CSSProperties}>
      <div className="chain-diagram__side">
        <h4>{t(leaders.length > 0 ? 'chain.leader' : chain.industry ? 'card.industry' : 'card.chain')}</h4>
        <ul>
          {leaders.map((leader) => (
            <Company key={leader.tenant.id} chain={chain} member={leader} />
          ))}
          {leaders.length === 0 && <li className="company company--hub">{text(chain.name)}</li>}
        </ul>
      </div>
      <Curves
        curves={others.flatMap((other, k) =>
          Array.from({ length: heads }, (_, i) => ({
            key: `${i}-${other.tenant.id}`,
            from: rowMiddle(i, heads),
            to: rowMiddle(k, others.length),
            color: here(other) ? color : undefined,
            dashed: other.origin.illustrative,
          })),
        )}
      />
      <div className="chain-diagram__side">
        <h4>{leaders.length > 0 ? t('chain.ecosystem') : t('directory.tenants')}</h4>
        {others.length === 0 && <p className="muted">{t('chains.nobody')}</p>}
        <ul>
          {others.map((other) => (
            <Company key={other.tenant.id} chain={chain} member={other} />
          ))}
        </ul>
      </div>
    </div>
  )
}

function Company({ chain, member }: { chain: IndustryChain; member: ChainMember }) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const campus = useCampus()
  const day = toDay(useSettledDate())
  const { tenant, origin } = member
  const chosen = useTable((table) => table.select === tenant.id)
  const present = isPresent(tenant, day)
  const seat = seatsOn(campus, chain, day).find((it) => it.member.tenant.id === tenant.id)
  const building = seat && campus.buildings.get(seat.lease.building)?.building
  const where = building
    ? `${text(building.name)} ${storeyRangeLabel(seat.lease.storeys)}`
    : present
      ? t('chains.address')
      : t('space.from', { date: formatDate(tenant.since.date, lang, tenant.since.precision) })
  return (
    <li className="company" data-absent={!present || undefined}>
      <Button
        className="company__button"
        aria-current={chosen ? 'true' : undefined}
        onClick={() => flyTo(tenant.id)}
      >
        <strong>{text(tenant.name)}</strong>
        <small>{where}</small>
      </Button>
      <SourceBadge {...origin} topic="industries" />
      {building && seat && <SourceBadge {...seat.member.tenant.locations[seat.lease.index]} topic="floors" />}
    </li>
  )
}
