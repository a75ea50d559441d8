import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'dev.title': 'The content has faults; this is the last sound version',
  'dev.lead': 'Mend and save: this card goes by itself.',
  'dev.more': '{{count}} more',
  'dev.outdated': 'Shapes have changed, and the models are older. Run:',
}
