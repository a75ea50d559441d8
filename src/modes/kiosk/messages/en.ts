import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'kiosk.home': 'Home',
  'kiosk.here': 'Still here?',
  'kiosk.soon': 's until the table starts over',
  'kiosk.keep': 'Keep looking',
  'kiosk.startOver': 'Start over',
}
