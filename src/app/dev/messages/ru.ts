import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'dev.title': 'В данных ошибки; показана последняя исправная версия',
  'dev.lead': 'Исправьте и сохраните: карточка исчезнет сама.',
  'dev.more': 'ещё {{count}}',
  'dev.outdated': 'Формы изменились, а модели ещё не обновлены. Выполните:',
}
