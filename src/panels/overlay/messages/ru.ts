import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'overlay.label': 'Слой',
  'legend.label': 'Легенда',
  'legend.placement': 'положение условное',
  'legend.all': 'Показать все',
  'legend.tenants': 'названо: {{count}}',
  'legend.buildings': {
    one: '{{count}}\u00a0здание',
    few: '{{count}}\u00a0здания',
    many: '{{count}}\u00a0зданий',
    other: '{{count}}\u00a0здания',
  },
}
