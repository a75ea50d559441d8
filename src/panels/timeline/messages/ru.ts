import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'timeline.label': 'Шкала времени строительства',
  'timeline.play': 'Пуск',
  'timeline.pause': 'Пауза',
  'timeline.previous': 'Предыдущая веха',
  'timeline.next': 'Следующая веха',
  'timeline.length': 'Длительность всей истории',
  'timeline.seconds': 'за {{count}}\u00a0с',
  'timeline.today': 'Сегодня',
  'timeline.spoken':
    '{{date}}, строится зданий: {{building}}, введено: {{inUse}}, построено этажей: {{storeys}} (по модели)',
  'timeline.storeys': 'Этажей построено',
  'timeline.area': 'Построенная площадь',
  'timeline.inUse': 'Введено',
  'timeline.byModel':
    'Этажи, площади и здания — по этой модели, с подземными этажами и условными зданиями; даты этапов частично плановые или условные.',
  'timeline.count': '{{count}}',
  'timeline.allStoreys': 'этажи',
  'timeline.someBuildings': 'этажи, часть зданий',
  'milestone.picture': 'Модель парка: {{date}}',
  'timeline.toppedOut': 'Каркас готов',
  'timeline.dayCount': 'День {{count}}',
  'timeline.workers': 'На площадке',
  'timeline.peak': 'пик: {{count}}',
  'crank.open': 'Прокрутить годы',
  'crank.label': 'Ручка времени: оборот — год',
  'crank.year': 'оборот — год',
  'schedule.show': 'График работ',
}
