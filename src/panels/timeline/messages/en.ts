import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'timeline.label': 'Construction timeline',
  'timeline.play': 'Play',
  'timeline.pause': 'Pause',
  'timeline.previous': 'Previous milestone',
  'timeline.next': 'Next milestone',
  'timeline.length': 'Length of the whole story',
  'timeline.seconds': 'in {{count}} s',
  'timeline.today': 'Today',
  'timeline.spoken':
    '{{date}}, {{building}} buildings under construction, {{inUse}} in use, {{storeys}} storeys built (by the model)',
  'timeline.storeys': 'Storeys built',
  'timeline.area': 'Floor area built',
  'timeline.inUse': 'In use',
  'timeline.byModel':
    'Storeys, area and buildings by this model, basements and illustrative buildings included; dates of phases are partly planned or illustrative.',
  'timeline.count': '{{count}}',
  'timeline.allStoreys': 'storeys',
  'timeline.someBuildings': 'storeys, some buildings',
  'milestone.picture': "The park's model on {{date}}",
  'timeline.toppedOut': 'Topped out',
  'timeline.dayCount': 'Day {{count}}',
  'timeline.workers': 'On site',
  'timeline.peak': 'peak {{count}}',
  'crank.open': 'Crank the years',
  'crank.label': 'Crank: one turn is a year',
  'crank.year': 'one turn, a year',
  'schedule.show': 'Schedule',
}
