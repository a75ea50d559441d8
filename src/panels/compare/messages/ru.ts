import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'compare.start': 'Сравнить',
  'compare.title': 'Две даты',
  'compare.handle': 'Граница между двумя датами',
  'compare.light': 'одинаковый свет с обеих сторон',
  'compare.days': 'Дней между датами',
  'compare.swap': 'Сменить стороны',
  'compare.reached': 'План и факт',
  'compare.milestones': 'Вехи между датами',
  'compare.buildings': {
    one: 'изменилось {{count}}\u00a0здание',
    few: 'изменились {{count}}\u00a0здания',
    many: 'изменились {{count}}\u00a0зданий',
    other: 'изменились {{count}}\u00a0здания',
  },
  'compare.storeys': {
    one: '+{{count}}\u00a0этаж',
    few: '+{{count}}\u00a0этажа',
    many: '+{{count}}\u00a0этажей',
    other: '+{{count}}\u00a0этажа',
  },
}
