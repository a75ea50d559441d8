import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'now.title': 'Under construction',
  'now.stop': 'Winter stop: earthworks and structure pause; facades and interiors continue.',
  'now.resting': 'winter stop',
  'now.storeys': '{{up}} of {{total}} storeys',
  'now.more': '{{count}} more',
  'now.fewer': 'Show fewer',
  'story.title': 'Construction history',
  'story.play': 'Play its construction',
}
