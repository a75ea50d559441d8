import type { Catalog } from '../../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'doors.label': 'С чего начать',
  'doors.grew': 'Как строился парк',
  'doors.who': 'Кто здесь работает',
  'doors.free': 'Что свободно',
  'doors.time': 'Показать по датам',
}
