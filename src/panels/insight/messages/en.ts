import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'park.figures': 'Figures',
  'park.themes': 'Overview',
  'park.scale': 'Scale',
  'park.region': 'Two cities, one park',
  'park.economy': 'Industries',
  'park.companies': 'Companies',
  'themes.reported': 'reported {{date}}',
  'park.address': 'Address',
  'park.derived':
    'About {{area}} by this model’s geometry, with basements and {{count}} illustrative buildings; floor areas were laid out to meet the published total.',
  'insight.note':
    'Charts run to the date of the timeline (upright line). Dots are published values; dashes only join them and state nothing in between.',
  'insight.asOf': 'Data as of {{date}}.',
  'insight.none': 'Nothing published by this date',
  'insight.first': 'First published {{date}}',
  'insight.later': '{{date}}: more is published',
  'insight.older': 'date of the report, may be older',
  'insight.until': '{{label}} up to {{date}}: {{count}} published values',
  'insight.named': '{{count}} named on the table',
  'insight.byUse': 'By use',
  'insight.risen': 'Structure built in the model by {{date}}',
  'insight.value': 'Value',
  'insight.date': 'Date',
}
