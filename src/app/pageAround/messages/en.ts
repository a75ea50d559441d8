import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'around.fingers': 'Use two fingers to move the table',
  'around.wheelMac': 'Hold ⌘ and scroll to zoom the table',
  'around.wheel': 'Hold Ctrl and scroll to zoom the table',
}
