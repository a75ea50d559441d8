import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'buildingList.label': 'Model of the park',
  'buildingList.hint':
    'Arrow keys go to the neighboring building by the plan, up is north. Enter selects, and once more comes closer. Home and End go to the first and the last.',
  'buildingList.between': ', ',
  'buildingList.end': '. ',
  'buildingList.storeys': {
    one: '{{count}} storey',
    other: '{{count}} storeys',
  },
  'buildingList.tenants': 'companies: {{names}}',
  'buildingList.tenantsIllustrative': 'companies (position illustrative): {{names}}',
  'buildingList.selected': 'Selected: {{name}}',
  'buildingList.released': 'Nothing selected',
  'buildingList.from.n': 'north of {{name}}',
  'buildingList.from.ne': 'northeast of {{name}}',
  'buildingList.from.e': 'east of {{name}}',
  'buildingList.from.se': 'southeast of {{name}}',
  'buildingList.from.s': 'south of {{name}}',
  'buildingList.from.sw': 'southwest of {{name}}',
  'buildingList.from.w': 'west of {{name}}',
  'buildingList.from.nw': 'northwest of {{name}}',
}
