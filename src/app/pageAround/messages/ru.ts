import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'around.fingers': 'Двигайте макет двумя пальцами',
  'around.wheelMac': 'Удерживайте ⌘ и прокручивайте, чтобы менять масштаб',
  'around.wheel': 'Удерживайте Ctrl и прокручивайте, чтобы менять масштаб',
}
