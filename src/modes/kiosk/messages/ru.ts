import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'kiosk.home': 'Начало',
  'kiosk.here': 'Вы ещё здесь?',
  'kiosk.soon': 'сек. до возврата в начало',
  'kiosk.keep': 'Смотреть дальше',
  'kiosk.startOver': 'Начать заново',
}
