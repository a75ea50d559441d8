import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'timeline.label': 'Шкала времени строительства',
  'timeline.play': 'Пуск',
  'timeline.pause': 'Пауза',
  'timeline.previous': 'Предыдущая веха',
  'timeline.next': 'Следующая веха',
  'timeline.speed': 'Скорость',
  'timeline.today': 'Сегодня',
  'timeline.spoken':
    '{{date}}, строится зданий: {{building}}, введено: {{inUse}}, построено этажей: {{storeys}} (по модели)',
  'timeline.storeys': 'Этажей построено',
  'timeline.area': 'Построенная площадь',
  'timeline.inUse': 'Введено',
  'timeline.byModel':
    'Этажи, площади и здания — по этой модели, с подземными этажами и условными зданиями; даты этапов частично плановые или условные.',
  'timeline.count': '{{count}}',
  'timeline.ofThese': ' (условно: {{count}})',
  'speed.0.5': 'полдня/с',
  'speed.1': 'день/с',
  'speed.3': '3\u00a0дня/с',
  'speed.7': 'неделя/с',
  'speed.30': 'месяц/с',
  'speed.91': 'квартал/с',
  'milestone.picture': 'Модель парка: {{date}}',
  'timeline.toppedOut': 'Каркас готов',
  'timeline.dayCount': 'День {{count}}',
  'timeline.workers': 'На площадке',
  'timeline.peak': 'пик: {{count}}',
  'schedule.show': 'График работ',
  'film.title': 'Пять лет за шестьдесят секунд',
}
