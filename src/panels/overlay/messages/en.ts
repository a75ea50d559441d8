import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'overlay.label': 'Color by',
  'legend.label': 'Legend',
  'legend.placement': 'position illustrative',
  'legend.all': 'Show all',
  'legend.tenants': '{{count}} named',
  'legend.buildings': '{{count}} bldg.',
}
