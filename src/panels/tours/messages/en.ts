import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'film.stop': 'Leave the tour',
  'tour.list': 'Tours',
  'tour.steps': {
    one: '{{count}} step',
    other: '{{count}} steps',
  },
  'tour.next': 'Next step',
  'tour.previous': 'Previous step',
  'film.pause': 'Pause the tour',
  'film.resume': 'Resume the tour',
}
