import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'park.figures': 'Цифры',
  'park.themes': 'Обзор',
  'park.scale': 'Масштаб',
  'park.region': 'Два города, один парк',
  'park.economy': 'Отрасли',
  'park.companies': 'Компании',
  'themes.reported': 'сообщено: {{date}}',
  'park.address': 'Адрес',
  'park.derived':
    'Около {{area}} по геометрии этой модели, с подземными этажами и условными зданиями (их число: {{count}}); площади зданий подобраны под опубликованный итог.',
  'insight.note':
    'Графики построены до даты на шкале времени (вертикальная линия). Точки — опубликованные значения; пунктир лишь соединяет их и ничего не говорит о том, что было между ними.',
  'insight.asOf': 'Данные на {{date}}.',
  'insight.none': 'На эту дату ничего не опубликовано',
  'insight.first': 'Впервые опубликовано: {{date}}',
  'insight.later': '{{date}}: опубликованы новые значения',
  'insight.older': 'дата сообщения; значение может быть более ранним',
  'insight.until': {
    one: '{{label}}, по {{date}}: {{count}}\u00a0опубликованное значение',
    few: '{{label}}, по {{date}}: {{count}}\u00a0опубликованных значения',
    many: '{{label}}, по {{date}}: {{count}}\u00a0опубликованных значений',
    other: '{{label}}, по {{date}}: {{count}}\u00a0опубликованного значения',
  },
  'insight.named': 'Названо на макете: {{count}}',
  'insight.byUse': 'По назначению',
  'insight.risen': 'Построенный в модели каркас на {{date}}:',
  'insight.value': 'Значение',
  'insight.date': 'Дата',
}
