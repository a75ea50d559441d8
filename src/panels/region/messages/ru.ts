import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'region.label': 'Охват',
  'region.zoneNote':
    'Обе площади и положение «на юге основной стартовой зоны» указаны по документам. Круги обозначают только площадь; границы, направления и Сунгари условны.',
  'region.landNote': 'Схема, а не карта: без береговой линии и границ.',
  'region.scaleNote':
    'Деления показывают расстояние до города {{home}} по дуге большого круга, шаг {{km}} км. Дуга условна, это не маршрут полёта.',
  'region.schematic': 'Схема, а не карта',
  'region.greatCircle': 'По дуге большого круга',
  'region.north': 'С',
  'region.latitude.north': '{{degrees}} с. ш.',
  'region.latitude.south': '{{degrees}} ю. ш.',
  'region.longitude.east': '{{degrees}} в. д.',
  'region.longitude.west': '{{degrees}} з. д.',
  'region.coordinates': '{{latitude}}, {{longitude}}',
  'region.parallel.north': '{{degrees}} с. ш.',
  'region.parallel.south': '{{degrees}} ю. ш.',
}
