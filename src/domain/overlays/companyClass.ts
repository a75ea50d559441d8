/** Storeys by the class of the company that holds them, where a source gives one. */
import { TENANT_CLASSES, type Tenant, type TenantClass } from '../content/records/tenant.ts'
import type { DomainMessageKey } from '../language/messageKeys.ts'
import { paintLeases } from './leased.ts'
import type { LegendEntry, Overlay } from './overlay.ts'
import { category, NEUTRAL_COLOR } from './palette.ts'

/** What each class is called. */
export const CLASS_NAMES: Record<TenantClass, DomainMessageKey> = {
  'top-500': 'class.top500',
  listed: 'class.listed',
  'regional-headquarters': 'class.regionalHeadquarters',
  unicorn: 'class.unicorn',
  'little-giant': 'class.littleGiant',
  'high-tech': 'class.highTech',
}

const CLASSED: readonly LegendEntry[] = TENANT_CLASSES.map((id, i) => ({
  id,
  name: CLASS_NAMES[id],
  ...category(i),
}))

/** Companies without a class on record; no statement that they have none. */
const UNSTATED: LegendEntry = {
  id: 'unstated',
  name: 'class.unstated',
  color: NEUTRAL_COLOR,
  pattern: 'dots',
}

/** The class a company is drawn in: the first of its own, in the order of classes. */
const entryOf = ({ classes }: Tenant): LegendEntry =>
  CLASSED.find((it) => classes.some((own) => own.class === it.id)) ?? UNSTATED

export const classOverlay: Overlay = {
  id: 'class',
  name: 'overlay.class',
  counts: 'tenants',
  // A class without a company in the park would be a line without a place.
  entries: ({ pack }) => {
    const shown = new Set(pack.tenants.map(entryOf))
    return [...CLASSED, UNSTATED].filter((it) => shown.has(it))
  },
  paint: (campus) => paintLeases(campus, entryOf),
  // One company in color and all others unstated tell nothing apart.
  offered: ({ tenants }) => tenants.filter((it) => entryOf(it) !== UNSTATED).length > 1,
}
