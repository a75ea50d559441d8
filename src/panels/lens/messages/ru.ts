import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'lens.label': 'Линза обоснований',
  'lens.use': 'Показать в линзе',
  'lens.hint': 'Наведите линзу на здание',
  'lens.close': 'Убрать линзу',
  'lens.where': 'Обоснования видны',
  'lens.everywhere': 'Везде',
  'lens.within': 'В линзе',
  'lens.solid': 'Объём: по документам',
  'lens.wire': 'Контур: расчёт, план',
  'lens.pencil': 'Карандаш: условно',
}
