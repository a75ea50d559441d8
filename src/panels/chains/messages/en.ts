import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'chains.sectors': 'Breakthrough sectors: leader + ecosystem',
  'chains.industries': 'Industries gathered here',
  'chains.nobody': 'No company is named yet',
  'chains.address': 'Registered address, no floor on record',
  'chains.note':
    'Arcs connect companies of one chain; they do not stand for a contract. Storeys and grouping are illustrative.',
  'chains.match': 'Shenzhen and Longjiang industries matched',
  'chains.matchNote':
    'Solid: the two systems are matched, as documented. Dashed links and the clusters at the sides:',
  'chains.linked': 'linked to {{names}}',
  'chains.end': 'End the chain',
}
