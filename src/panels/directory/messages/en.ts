import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'directory.search': 'Search companies or buildings',
  'directory.tenants': 'Companies',
  'directory.buildings': 'Buildings',
  'directory.none': 'Nothing matches “{{query}}”',
  'directory.count': '{{tenants}} named companies, {{buildings}} buildings',
  'directory.nobody': 'No company fits',
  'directory.keypad': 'Initials of the pinyin, or English',
  'directory.back': 'Delete the last letter',
  'directory.filter': 'Filter',
  'directory.filtered': 'Filter ({{count}})',
  'directory.unfilter': 'Clear the filter',
  'directory.industry': 'Industry',
  'directory.class': 'Class',
  'directory.building': 'Building',
  'directory.size': 'Floor area',
  'directory.clear': 'Clear the search',
}
