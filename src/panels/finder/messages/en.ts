import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'finder.area': 'Floor area',
  'finder.from': 'From',
  'finder.now': 'Now',
  'finder.industry': 'Industry',
  'finder.near': 'Near to',
  'finder.condition': 'Condition',
  'finder.any': 'Any',
  'finder.wishes': 'More wishes',
  'finder.compare': 'Compare {{count}}/{{most}}',
  'finder.none': 'Nothing fits; allow for another area or a later date.',
  'finder.count': '{{count}} that fit',
  'finder.free': 'available by then',
  'finder.part': '{{share}} % of the storey',
  'finder.walk': '{{meters}} m indoors to {{name}} (illustrative)',
  'finder.together': 'same building as {{name}} (illustrative)',
  'finder.peers': 'same industry here (illustrative): {{names}}',
  'finder.focus': 'building imagined for this industry (illustrative)',
  'finder.keep': 'Add {{name}} to the shortlist',
  'finder.drop': 'Remove {{name}} from the shortlist',
  'finder.shortlist': 'Kept {{count}}/{{most}}',
  'finder.match': '{{percent}} % match',
  'finder.print': 'Print',
  'finder.sheet': '{{area}} wanted from {{date}}',
  'finder.code': 'Scan to open this view',
  'finder.illustrative':
    'Spaces on offer, storeys and distances are illustrative; please confirm with the leasing office.',
  'finder.noPrint': 'This browser cannot print. Open the page in the system’s own browser and try again.',
  'finder.takeAlong': 'Take along',
  'finder.scanList': 'Scan to keep the list as text',
}
