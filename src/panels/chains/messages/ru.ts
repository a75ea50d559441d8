import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'chains.sectors': 'Прорывные отрасли: лидер + экосистема',
  'chains.industries': 'Отрасли, собранные здесь',
  'chains.nobody': 'Названных компаний пока нет',
  'chains.address': 'Юридический адрес, этаж не указан',
  'chains.note':
    'Дуги соединяют компании одной цепочки и не означают договорных отношений. Этажи и группировка условны.',
  'chains.match': 'Сопряжение отраслей Шэньчжэня и Хэйлунцзяна',
  'chains.matchNote':
    'Сплошная линия: сопряжение двух систем отраслей, по документам. Пунктирные связи и кластеры по сторонам:',
  'chains.linked': 'связано: {{names}}',
  'chains.end': 'Скрыть цепочку',
}
