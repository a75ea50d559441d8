import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'narration.on': 'Читать вслух',
  'narration.off': 'Не читать вслух',
  'narration.volume': 'Громкость',
  'sound.on': 'Включить звук',
  'sound.off': 'Выключить звук',
  'sound.label': 'Звук',
  'sound.note': 'Звуковой фон создаётся по дате, часу, погоде и месту: условно.',
}
