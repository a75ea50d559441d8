/** Storeys by whether they can be had: let to a company we can name, let otherwise, free now, free soon. */
import type { Campus } from '../campus/campus.ts'
import { inUseFrom, isLettable } from '../tenancy/occupancy.ts'
import { partsOf } from '../tenancy/storeyParts.ts'
import { offerOf } from '../tenancy/tenancy.ts'
import { paintLeases } from './leased.ts'
import { type LegendEntry, type Overlay, type Paint, paintTerm } from './overlay.ts'

/** How long before its first day a space is announced, days. */
const SOON_DAYS = 182

const NAMED: LegendEntry = {
  id: 'named',
  name: 'overlay.occupancy.named',
  color: '#2f6fb5',
  pattern: 'solid',
}
const LET: LegendEntry = {
  id: 'let',
  name: 'overlay.occupancy.let',
  color: '#a396dd',
  pattern: 'diagonal',
  illustrative: true,
}
const FREE: LegendEntry = {
  id: 'free',
  name: 'overlay.occupancy.free',
  color: '#e8b021',
  pattern: 'dots',
  illustrative: true,
}
const SOON: LegendEntry = {
  id: 'soon',
  name: 'overlay.occupancy.soon',
  color: '#8adcd0',
  pattern: 'horizontal',
  illustrative: true,
}

export const occupancyOverlay: Overlay = {
  id: 'occupancy',
  name: 'overlay.occupancy',
  counts: 'buildings',
  entries: () => [NAMED, LET, FREE, SOON],
  paint: (campus) => [...letOtherwise(campus), ...paintLeases(campus, () => NAMED), ...offers(campus)],
}

/** All that can be let, from the day its building is in use. */
function letOtherwise(campus: Campus): Paint[] {
  return [...campus.buildings.values()].flatMap((entry) => {
    if (!isLettable(campus, entry)) return []
    const { id, storeys } = entry.building
    const whole = campus.rangeOf({ building: id, storeys: [1, storeys] })
    return paintTerm(campus, whole, { from: inUseFrom(entry), until: null }, LET)
  })
}

function offers(campus: Campus): Paint[] {
  const all = [...campus.pack.spaces].sort((a, b) => a.share - b.share)
  return all.flatMap((space) => {
    const offer = offerOf(space)
    const parts = partsOf(campus, space.id, offer)
    const soon = { from: offer.from - SOON_DAYS, until: offer.from }
    return [...paintTerm(campus, parts, soon, SOON), ...paintTerm(campus, parts, offer, FREE)]
  })
}
