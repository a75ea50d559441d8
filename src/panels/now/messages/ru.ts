import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'now.title': 'Сейчас строится',
  'now.stop':
    'Зимний перерыв: земляные работы и каркас остановлены; фасады и внутренние работы продолжаются.',
  'now.resting': 'зимний перерыв',
  'now.storeys': '{{up}} из {{total}}\u00a0эт.',
  'now.more': 'ещё {{count}}',
  'now.fewer': 'Свернуть',
  'story.title': 'История строительства',
  'story.play': 'Показать ход строительства',
}
