import type { Catalog } from '../../../src/i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  title: 'Evidence and sources',
  unused: 'For reference',
  conflicts: 'Differing accounts',
  shown: 'On the table',
  unknown: 'Not published; illustrative, or not shown',
  uses: 'Seen in',
  high: 'high confidence',
  medium: 'medium confidence',
  low: 'low confidence',
  derived: 'derived',
  withList: '{{title}}: {{items}}',
}
