import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'compare.title': 'Then and now',
  'compare.handle': 'Where the two dates meet',
  'compare.light': 'same light on both sides',
  'compare.days': 'Days apart',
  'compare.changes': 'What changed',
  'compare.end': 'End comparing',
  'compare.pairs': 'Ready pairs of dates',
  'compare.begun': 'Ground broken',
  'compare.toppedOut': '{{lot}} topped out',
  'compare.toPresent': '{{begins}} → latest',
  'compare.year': 'The year most was built',
  'compare.choose.left': 'Choose the date at the left, the earlier one',
  'compare.choose.right': 'Choose the date at the right, the later one',
  'compare.date': 'Date',
  'compare.yearBack': 'A year earlier',
  'compare.monthBack': 'A month earlier',
  'compare.monthOn': 'A month later',
  'compare.yearOn': 'A year later',
  'compare.reached': 'Plan and outcome',
  'compare.milestones': 'Milestones between',
  'compare.buildings': { one: '{{count}} building changed', other: '{{count}} buildings changed' },
  'compare.storeys': { one: '+{{count}} storey', other: '+{{count}} storeys' },
}
