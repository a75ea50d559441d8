import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'compare.start': 'Compare',
  'compare.title': 'Two dates',
  'compare.handle': 'Where the two dates meet',
  'compare.light': 'same light on both sides',
  'compare.days': 'Days between',
  'compare.swap': 'Swap sides',
  'compare.reached': 'Plan and outcome',
  'compare.milestones': 'Milestones between',
  'compare.buildings': '{{count}} buildings changed',
  'compare.storeys': '+{{count}} storeys',
}
