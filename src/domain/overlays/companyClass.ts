/** Storeys by the class of the company that holds them, where a source gives one. */
import type { LocalizedText } from '../content/common.ts'
import { TENANT_CLASSES, type Tenant, type TenantClass } from '../content/records/tenant.ts'
import { paintLeases } from './leased.ts'
import type { LegendEntry, Overlay } from './overlay.ts'
import { category, NEUTRAL_COLOR } from './palette.ts'

/** What each class is called. */
export const CLASS_NAMES: Record<TenantClass, LocalizedText> = {
  'top-500': { zh: '500 强控股', en: 'Held by a Top-500 company' },
  listed: { zh: '上市公司控股', en: 'Held by a listed company' },
  'regional-headquarters': { zh: '区域总部', en: 'Regional headquarters' },
  unicorn: { zh: '独角兽', en: 'Unicorn' },
  'little-giant': { zh: '专精特新“小巨人”', en: '“Little giant”' },
  'high-tech': { zh: '国家高新技术企业', en: 'National high-tech enterprise' },
}

const CLASSED: readonly LegendEntry[] = TENANT_CLASSES.map((id, i) => ({
  id,
  name: CLASS_NAMES[id],
  ...category(i),
}))

/** Companies without a class on record; no statement that they have none. */
const UNSTATED: LegendEntry = {
  id: 'unstated',
  name: { zh: '未见记载', en: 'None on record' },
  color: NEUTRAL_COLOR,
  pattern: 'dots',
}

/** The class a company is drawn in: the first of its own, in the order of classes. */
const entryOf = ({ classes }: Tenant): LegendEntry =>
  CLASSED.find((it) => classes.some((own) => own.class === it.id)) ?? UNSTATED

export const classOverlay: Overlay = {
  id: 'class',
  name: { zh: '企业类别', en: 'Class' },
  counts: 'tenants',
  // A class without a company in the park would be a line without a place.
  entries: ({ pack }) => {
    const shown = new Set(pack.tenants.map(entryOf))
    return [...CLASSED, UNSTATED].filter((it) => shown.has(it))
  },
  paint: (campus) => paintLeases(campus, entryOf),
}
