/** A section through a building: its storeys in the colors of the overlay, with who holds them; a touch selects. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CampusBuilding } from '../../domain/campus/campus.ts'
import { storeyIds, storeyRangeLabel } from '../../domain/campus/storeys.ts'
import { kindOf } from '../../domain/evidence/kinds.ts'
import { overlayById, overlayShown } from '../../domain/overlays/index.ts'
import { type DayNumber, toDay } from '../../domain/schedule/calendar.ts'
import { type StackBlock, stackOf } from '../../domain/tenancy/stacking.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { PatternSwatch } from '../overlay/PatternSwatch.tsx'
import { SourceBadge } from '../SourceBadge.tsx'
import { formatArea, useText } from '../text.ts'
import { useSettledDate } from '../useSettledDate.ts'

/** Told where the overlay says nothing of storeys. */
const USUAL_OVERLAY = 'occupancy'

export function StackingPlan({ entry }: { entry: CampusBuilding }) {
  const { t } = useTranslation()
  const campus = useCampus()
  const present = useTable((table) => overlayShown(campus.pack, table.overlay, table.evidence))
  const overlay =
    present && present.id !== 'none' && !present.byPhase ? present : overlayById(campus.pack, USUAL_OVERLAY)
  const stackOn = (on: DayNumber) => (overlay ? stackOf(campus, entry, overlay, on) : [])
  const day = toDay(useSettledDate((date) => stackOn(toDay(date)).map(shownOf).join(';')))
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are all that stackOn takes
  const blocks = useMemo(() => stackOn(day), [campus, entry, overlay, day])
  return (
    <>
      {blocks.some(isIllustrative) && <SourceBadge illustrative topic="floors" />}
      <ol className="stack" aria-label={t('stack.title')}>
        {blocks.map((block) => (
          <Block key={block.storeys[0]} block={block} building={entry.building.id} />
        ))}
      </ol>
    </>
  )
}

/** Whether who holds it, or what is free of it, is illustrative. */
const isIllustrative = ({ leases, spaces }: StackBlock) =>
  [...leases.map((it) => it.tenant.locations[it.index]), ...spaces].some(
    (it) => kindOf(it) === 'illustrative',
  )

/** All that a block shows, as text. */
const shownOf = ({ storeys, entry, leases, spaces, width }: StackBlock) =>
  [storeys, entry?.id, leases.map((it) => it.tenant.id), spaces.map((it) => it.id), width].join()

function Block({ block, building }: { block: StackBlock; building: string }) {
  const { t } = useTranslation()
  const text = useText()
  const { storeys, entry, leases, spaces, areaM2, width } = block
  const [from, to] = storeys
  const ids = storeyIds(building, storeys)
  const [own = ''] = ids
  const here = [...ids, ...leases.map((it) => it.tenant.id)]
  const current = useTable((table) => table.select !== null && here.includes(table.select))
  const names = leases.map((it) => text(it.tenant.name)).join(' · ')
  const free = spaces.length > 0 ? t('stack.free') : ''
  const label = [names, free].filter(Boolean).join(' · ') || (entry ? text(entry.name) : t('stack.unstated'))
  const [only] = leases
  return (
    <li>
      <Button
        className="stack__block"
        aria-current={current ? 'true' : undefined}
        style={{ minHeight: `calc(var(--target) + ${(to - from) * 8}px)` }}
        onClick={() => useTable.getState().setSelect(leases.length === 1 && only ? only.tenant.id : own)}
      >
        <span className="stack__storeys">{storeyRangeLabel(storeys)}</span>
        <span
          className="stack__bar"
          data-testid="stack-bar"
          style={{ inlineSize: `${Math.round(width * 100)}%`, ...(entry && { '--c': entry.color }) }}
        >
          {entry && <PatternSwatch color={entry.color} pattern={entry.pattern} />}
          <span className="stack__name">{label}</span>
          <small>{formatArea(areaM2)}</small>
        </span>
      </Button>
    </li>
  )
}
