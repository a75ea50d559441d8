import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'compare.title': 'Было и стало',
  'compare.handle': 'Граница между двумя датами',
  'compare.light': 'одинаковый свет с обеих сторон',
  'compare.days': 'Дней между датами',
  'compare.changes': 'Изменения',
  'compare.end': 'Закончить',
  'compare.pairs': 'Готовые пары дат',
  'compare.begun': 'Начало строительства',
  'compare.toppedOut': '{{lot}}: каркас готов',
  'compare.toPresent': '{{begins}} → итог',
  'compare.year': 'Год самой большой стройки',
  'compare.choose.left': 'Выбрать дату слева, более раннюю',
  'compare.choose.right': 'Выбрать дату справа, более позднюю',
  'compare.date': 'Дата',
  'compare.yearBack': 'На год раньше',
  'compare.monthBack': 'На месяц раньше',
  'compare.monthOn': 'На месяц позже',
  'compare.yearOn': 'На год позже',
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
