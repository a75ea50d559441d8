import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'region.label': 'Range of view',
  'region.zoneNote':
    'Both areas and “in the south of the core start-up zone” are documented. Circles stand for areas alone; edges, bearings and the Songhua are illustrative.',
  'region.landNote': 'A schematic, not a map: no coast, no border.',
  'region.scaleNote':
    'Ticks give the distance to {{home}} along the great circle, {{km}} km apart. The arc is illustrative, not a flight path.',
  'region.schematic': 'Schematic, not a map',
  'region.greatCircle': 'Great circle',
  'region.north': 'N',
  'region.latitude.north': '{{degrees}} N',
  'region.latitude.south': '{{degrees}} S',
  'region.longitude.east': '{{degrees}} E',
  'region.longitude.west': '{{degrees}} W',
  'region.coordinates': '{{latitude}}, {{longitude}}',
  'region.parallel.north': '{{degrees}} N',
  'region.parallel.south': '{{degrees}} S',
}
