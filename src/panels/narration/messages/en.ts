import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'narration.on': 'Read aloud',
  'narration.off': 'Stop reading aloud',
  'narration.volume': 'Volume',
  'sound.on': 'Turn sound on',
  'sound.off': 'Turn sound off',
  'sound.label': 'Sound',
  'sound.note': 'Room tone, synthesized for date, hour, weather and place: illustrative.',
}
