import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'storey.window': 'View from a window',
  'storey.outside': 'Back outside',
  'storey.sun':
    'Sun, {{side}}: about {{december}} h on 21 December, {{june}} h on 21 June (illustrative, by the volumes of this model)',
  'storey.plan': 'Floor plan',
  'storey.planLabel': 'Plan of {{storey}}: {{area}}, cores: {{cores}}',
  'storey.cores': 'of which cores about {{area}}',
  'storey.north': 'N',
  'storey.walks': 'Indoors on foot',
  'storey.minutes': '{{minutes}} min',
  'storey.note':
    'Plan, cores, walking times and views are illustrative: they follow from this model, at 80 m a minute.',
  'storey.side.n': 'North',
  'storey.side.ne': 'North-east',
  'storey.side.e': 'East',
  'storey.side.se': 'South-east',
  'storey.side.s': 'South',
  'storey.side.sw': 'South-west',
  'storey.side.w': 'West',
  'storey.side.nw': 'North-west',
}
