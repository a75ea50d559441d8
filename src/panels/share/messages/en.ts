import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'share.noCode':
    'Only this computer can open the address of this page ({{host}}), so there is no code for a phone.',
  'share.text': 'Scan to keep this as text; no network needed',
  'share.hostOnly': 'The link below ({{host}}) opens on this computer only.',
  'share.illustrative': 'Storeys, areas and positions are illustrative.',
  'share.asOf': 'As of {{date}} on the timeline',
  'share.scan': 'Scan to open this very view',
  'share.copy': 'Copy link',
  'share.copied': 'Copied',
  'share.send': 'Share…',
  'share.link': 'Link to this view',
  'share.picture': 'Save as a picture',
  'share.size.screen': 'As on screen',
  'share.size.4k': '4K',
  'share.size.8k': '8K',
  'share.names': 'With names',
  'share.save': 'Save picture',
  'share.drawing': 'Drawing…',
  'share.noPicture': 'The picture could not be drawn; choose a smaller one, or try again.',
}
