import type { Catalog } from '../../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'doors.label': 'Where to begin',
  'doors.grew': 'How it grew',
  'doors.who': 'Who is here',
  'doors.free': 'What is free',
  'doors.time': 'Play through time',
}
