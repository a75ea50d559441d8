import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'buildingList.label': 'Модель парка',
  'buildingList.hint':
    'Клавиши со стрелками переходят к соседнему зданию по плану, вверх — на север. Enter выбирает, повторное нажатие приближает. Home и End — к первому и последнему.',
  'buildingList.between': ', ',
  'buildingList.end': '. ',
  'buildingList.storeys': {
    one: '{{count}}\u00a0этаж',
    few: '{{count}}\u00a0этажа',
    many: '{{count}}\u00a0этажей',
    other: '{{count}}\u00a0этажа',
  },
  'buildingList.tenants': 'компании: {{names}}',
  'buildingList.tenantsIllustrative': 'компании (положение условно): {{names}}',
  'buildingList.selected': 'Выбрано: {{name}}',
  'buildingList.released': 'Ничего не выбрано',
  'buildingList.from.n': 'к северу от: {{name}}',
  'buildingList.from.ne': 'к северо-востоку от: {{name}}',
  'buildingList.from.e': 'к востоку от: {{name}}',
  'buildingList.from.se': 'к юго-востоку от: {{name}}',
  'buildingList.from.s': 'к югу от: {{name}}',
  'buildingList.from.sw': 'к юго-западу от: {{name}}',
  'buildingList.from.w': 'к западу от: {{name}}',
  'buildingList.from.nw': 'к северо-западу от: {{name}}',
}
