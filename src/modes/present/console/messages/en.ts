import type { Catalog } from '../../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'console.ifAsked': 'If asked:',
  'console.sources': 'Sources',
  'console.step': 'Step',
  'console.tour': 'Tour',
  'console.back': 'Back to the script',
  'console.lists': 'Steps and answers',
  'console.nothingKnown': 'Nothing more is known',
  'console.scriptFault': 'The script cannot be used',
}
