import type { Catalog } from '../../../src/i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  title: 'Обоснование и источники',
  unused: 'Для справки',
  conflicts: 'Расхождения в источниках',
  shown: 'На макете',
  unknown: 'Не опубликовано; показано условно или не показано',
  uses: 'Где используется',
  high: 'высокая надёжность',
  medium: 'средняя надёжность',
  low: 'низкая надёжность',
  derived: 'по расчёту',
  withList: '{{title}}: {{items}}',
}
