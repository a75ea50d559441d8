import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'lens.label': 'Evidence lens',
  'lens.use': 'Show in a lens',
  'lens.hint': 'Drag the lens over a building',
  'lens.close': 'Put the lens away',
  'lens.where': 'Evidence is shown',
  'lens.everywhere': 'Everywhere',
  'lens.within': 'In a lens',
  'lens.solid': 'Solid: documented',
  'lens.wire': 'Wire: derived, planned',
  'lens.pencil': 'Pencil: illustrative',
}
