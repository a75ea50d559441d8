import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'film.stop': 'Выйти из экскурсии',
  'tour.list': 'Экскурсии',
  'tour.steps': {
    one: '{{count}}\u00a0шаг',
    few: '{{count}}\u00a0шага',
    many: '{{count}}\u00a0шагов',
    other: '{{count}}\u00a0шага',
  },
  'tour.next': 'Следующий шаг',
  'tour.previous': 'Предыдущий шаг',
  'film.pause': 'Пауза экскурсии',
  'film.resume': 'Продолжить экскурсию',
}
