import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'directory.search': 'Поиск компаний и зданий',
  'directory.tenants': 'Компании',
  'directory.buildings': 'Здания',
  'directory.none': 'По запросу «{{query}}» ничего не найдено',
  'directory.count': 'Названо компаний: {{tenants}}, зданий: {{buildings}}',
  'directory.nobody': 'Подходящих компаний нет',
  'directory.keypad': 'Первые буквы пиньиня или английского названия',
  'directory.back': 'Удалить последнюю букву',
  'directory.filter': 'Фильтр',
  'directory.filtered': 'Фильтр ({{count}})',
  'directory.unfilter': 'Сбросить фильтр',
  'directory.industry': 'Отрасль',
  'directory.class': 'Категория',
  'directory.building': 'Здание',
  'directory.size': 'Площадь',
  'directory.clear': 'Очистить поиск',
}
