import type { Catalog } from '../../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'schedule.open': 'outcome not published',
  'schedule.title': 'Schedule',
  'schedule.lots': 'Lots',
  'schedule.pace': 'Rate of construction',
  'schedule.back': 'One step back',
  'schedule.on': 'One step on',
  'schedule.step': 'Step',
  'schedule.closer': 'Zoom the timeline in',
  'schedule.wider': 'Zoom the timeline out',
  'schedule.whole': 'Whole',
  'schedule.loop': 'Loop',
  'schedule.planned': 'planned',
  'schedule.actual': 'actual',
  'schedule.stated': ' (stated {{date}})',
  'schedule.derived': ' (derived: {{how}})',
  'schedule.against': 'against the plan for {{date}}: {{words}}',
  'schedule.onTime': 'on time',
  'schedule.earlyMonths': 'about {{count}} months early',
  'schedule.lateMonths': 'about {{count}} months late',
  'schedule.earlyYears': 'about {{count}} year early',
  'schedule.lateYears': 'about {{count}} year late',
  'schedule.early': {
    one: '{{count}} day early',
    other: '{{count}} days early',
  },
  'schedule.late': {
    one: '{{count}} day late',
    other: '{{count}} days late',
  },
  'schedule.stories': 'Compare two buildings',
  'stories.first': 'First building',
  'stories.second': 'Second building',
  'stories.days': {
    one: '{{count}} day',
    other: '{{count}} days',
  },
  'stories.note':
    'Both run from the first day of excavation to the first day in use; hatched dates are illustrative.',
  'step.day': 'day',
  'step.week': 'week',
  'step.month': 'month',
  'step.quarter': 'quarter',
  'certainty.documented': 'dates documented',
  'certainty.derived': 'dates derived',
  'certainty.planned': 'dates planned',
  'certainty.partly': 'dates partly documented',
  'certainty.illustrative': 'dates illustrative',
  'pace.workDays': 'Working days',
  'pace.daysPerStorey': 'Working days per storey, whole lot',
  'pace.note':
    'Working days leave out the winter stops; counted from the dates of each structure in this model.',
  'pace.peaks': 'Months with most storeys completed:',
  'pace.count': {
    one: '{{count}} storey',
    other: '{{count}} storeys',
  },
  'pace.byModel':
    'Worked out from this model’s schedule. Storeys and most dates are illustrative; this does not measure the actual construction.',
}
