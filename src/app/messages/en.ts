import type { Catalog } from '../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'app.skip': 'Skip to the timeline',
  'app.canvas': 'Three-dimensional sand table of the park. The buildings are listed in the directory.',
  'away.title': 'The table cannot be reached',
  'away.text': 'Network or server do not answer. It is tried again by itself.',
  'fault.title': 'The content of this sand table has faults and cannot be shown',
  'fault.lead': 'Please correct these. Each line names file, place and reason.',
  'fault.more': 'and {{count}} more',
  'fault.retry': 'Load again',
  'webgl.title': 'This browser cannot show the sand table',
  'webgl.text':
    'The table needs WebGL 2. Please use a current Chrome, Edge, Firefox or Safari with hardware acceleration on.',
  'crash.title': 'Something went wrong',
  'crash.text': 'Part of the table could not go on. Loading again returns to the same picture.',
}
