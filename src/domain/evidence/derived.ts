/** What the table works out itself, from documents or from its own drawing: no file states it, so it is listed here. */
import type { ScenePack } from '../content/pack.ts'
import { hasCorridor } from '../content/records/corridor.ts'
import type { DomainText } from '../language/text.ts'
import type { Statement, Topic, Whereabouts } from './statement.ts'

export function derivedStatements(pack: ScenePack): Statement[] {
  const { manifest, buildings, corridor, site } = pack
  const title = manifest.title
  const derived = (topic: Topic, about: DomainText, what: DomainText, at: Whereabouts = {}): Statement => ({
    kind: 'derived',
    topic,
    source: null,
    about,
    what,
    at,
  })
  return [
    ...buildings.flatMap(({ id, name }) => [
      derived('figures', name, 'evidence.what.floorArea', { select: id }),
      derived('figures', name, 'evidence.what.height', { select: id }),
      derived('dates', name, 'evidence.what.storeyDays', { select: id }),
    ]),
    ...(hasCorridor(pack)
      ? [derived('figures', corridor.name, 'evidence.what.length', { select: corridor.id })]
      : []),
    ...site.lots.map(({ name }) => derived('dates', name, 'evidence.what.rate')),
    derived('dates', title, 'evidence.what.counters'),
    derived('floors', title, 'evidence.what.legends'),
    derived('floors', title, 'evidence.what.walks'),
    derived('place', title, 'evidence.what.sun', { panel: 'light' }),
  ]
}
