import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'evidence.title': 'Evidence and sources',
  'evidence.show': 'Show the evidence on the table',
  'evidence.all': '{{count}} statements in all',
  'evidence.open': 'See the sources',
  'evidence.sources': { one: '{{count}} source', other: '{{count}} sources' },
  'evidence.illustrativeParts': 'Illustrative: {{parts}}',
  'evidence.partlyIllustrative': 'Partly illustrative',
  'evidence.everything': 'All evidence and sources',
  'evidence.of': '{{count}} {{kind}}',
  'sources.ledger': 'Sources {{count}}',
  'sources.conflicts': 'Differing accounts {{count}}',
  'sources.unknown': 'Not published {{count}}',
  'sources.unknownNote':
    'No public document tells these; the table shows them as illustrative or not at all.',
  'sources.search': 'Search the sources',
  'sources.none': 'No source fits',
  'sources.count': {
    one: '{{count}} source',
    other: '{{count}} sources',
  },
  'sources.any': 'All',
  'sources.high': 'High confidence',
  'sources.medium': 'Medium confidence',
  'sources.low': 'Low confidence',
  'sources.derived': 'Derived',
  'sources.founding': 'Main report',
  'sources.unused': 'For reference',
  'sources.more': '{{count}} more',
  'sources.shown': 'On the table',
  'sources.plain': 'Sources as a page to print',
}
