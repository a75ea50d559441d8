/** What the table works out itself, from documents or from its own drawing: no file states it, so it is listed here. */

import type { LocalizedText } from '../content/common.ts'
import type { ScenePack } from '../content/pack.ts'
import { hasCorridor } from '../content/records/corridor.ts'
import type { Statement, Topic, Whereabouts } from './statement.ts'

export function derivedStatements(pack: ScenePack): Statement[] {
  const { manifest, buildings, corridor, site } = pack
  const title = manifest.title
  const derived = (
    topic: Topic,
    about: LocalizedText,
    what: LocalizedText,
    at: Whereabouts = {},
  ): Statement => ({ kind: 'derived', topic, source: null, about, what, at })
  return [
    ...buildings.flatMap(({ id, name }) => [
      derived('figures', name, { zh: '建筑面积', en: 'floor area' }, { select: id }),
      derived('figures', name, { zh: '高度', en: 'height' }, { select: id }),
      derived('dates', name, { zh: '各层升起日期', en: 'the days its storeys rise' }, { select: id }),
    ]),
    ...(hasCorridor(pack)
      ? [
          derived(
            'figures',
            corridor.name,
            { zh: '长度与连通楼栋', en: 'length and reach' },
            { select: corridor.id },
          ),
        ]
      : []),
    ...site.lots.map(({ name }) => derived('dates', name, { zh: '建设速度', en: 'pace of construction' })),
    derived('dates', title, { zh: '时间轴上的计数', en: 'counters beside the timeline' }),
    derived('floors', title, { zh: '图例的栋数与面积', en: 'counts and areas of legends' }),
    derived('floors', title, { zh: '步行距离与符合度', en: 'walking distances and matches' }),
    derived(
      'place',
      title,
      { zh: '太阳位置与光影', en: 'position of the sun, light and shade' },
      { panel: 'light' },
    ),
  ]
}
