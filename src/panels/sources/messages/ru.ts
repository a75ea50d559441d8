import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'evidence.title': 'Обоснование и источники',
  'evidence.show': 'Показать обоснование на макете',
  'evidence.all': {
    one: 'всего {{count}}\u00a0утверждение',
    few: 'всего {{count}}\u00a0утверждения',
    many: 'всего {{count}}\u00a0утверждений',
    other: 'всего {{count}}\u00a0утверждения',
  },
  'evidence.open': 'Смотреть источники',
  'evidence.of': '{{count}} {{kind}}',
  'sources.ledger': 'Источники {{count}}',
  'sources.conflicts': 'Расхождения {{count}}',
  'sources.unknown': 'Не опубликовано {{count}}',
  'sources.unknownNote': 'В открытых документах этого нет; на макете это показано условно или не показано.',
  'sources.search': 'Поиск по источникам',
  'sources.none': 'Подходящих источников нет',
  'sources.count': {
    one: '{{count}}\u00a0источник',
    few: '{{count}}\u00a0источника',
    many: '{{count}}\u00a0источников',
    other: '{{count}}\u00a0источника',
  },
  'sources.any': 'Все',
  'sources.high': 'Высокая надёжность',
  'sources.medium': 'Средняя надёжность',
  'sources.low': 'Низкая надёжность',
  'sources.derived': 'По расчёту',
  'sources.founding': 'Основная публикация',
  'sources.unused': 'Для справки',
  'sources.more': 'ещё {{count}}',
  'sources.shown': 'На макете',
  'sources.plain': 'Источники для печати',
}
