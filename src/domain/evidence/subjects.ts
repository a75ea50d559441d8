/** What a statement of the pack is about, told from where it stands in the files. */
import { storeyId } from '../campus/storeys.ts'
import type { PackFile, ScenePack } from '../content/pack.ts'
import type { StatedAt } from '../content/provenances.ts'
import type { Handshake } from '../content/records/handshake.ts'
import type { Tour } from '../content/tour.ts'
import type { DomainMessageKey } from '../language/messageKeys.ts'
import type { DomainText, Message } from '../language/text.ts'
import { PHASE_NAMES } from '../overlays/status.ts'
import type { Statement, Topic, Whereabouts } from './statement.ts'

type Subject = Pick<Statement, 'topic' | 'about' | 'what' | 'at'>

/** What statements stand in. */
interface Content {
  readonly pack: ScenePack
  readonly tours: readonly Tour[]
}

/** Tells the subject of a statement. */
export function subjectOf({ pack, tours }: Content, stated: StatedAt): Subject {
  const found = stated.file === 'tours.json' ? ofStep(tours, stated) : BY_FILE[stated.file]?.(pack, stated)
  return found ?? subject('figures', pack.manifest.title, WHAT.value)
}

function ofStep(tours: readonly Tour[], { keys: [, index, , number], field }: StatedAt): Subject | undefined {
  const tour = tours[Number(index)]
  const step = tour?.steps[Number(number)]
  if (!tour || !step) return undefined
  const about: Message = { message: 'evidence.about.step', values: { tour: tour.name, step: step.title } }
  const at = { tour: tour.id, step: Number(number) }
  return subject('tours', about, field === 'notesSources' ? WHAT.notes : WHAT.caption, at)
}

function subject(topic: Topic, about: DomainText, what: DomainText, at: Whereabouts = {}): Subject {
  return { topic, about, what, at }
}

const WHAT = {
  existence: 'evidence.what.existence',
  geometry: 'evidence.what.geometry',
  name: 'evidence.what.name',
  course: 'evidence.what.course',
  purpose: 'evidence.what.purpose',
  focus: 'evidence.what.focus',
  works: 'evidence.what.works',
  stop: 'evidence.what.stop',
  target: 'evidence.what.target',
  people: 'evidence.what.people',
  start: 'evidence.what.start',
  event: 'evidence.what.event',
  themeEntry: 'evidence.what.told',
  caption: 'evidence.what.caption',
  notes: 'evidence.what.notes',
  presence: 'evidence.what.presence',
  industry: 'evidence.what.industry',
  chain: 'evidence.what.chain',
  matching: 'evidence.what.matching',
  class: 'evidence.what.class',
  term: 'evidence.what.term',
  legalName: 'evidence.what.legalName',
  parent: 'evidence.what.parent',
  line: 'evidence.what.line',
  media: 'evidence.what.media',
  facts: 'evidence.what.facts',
  floor: 'evidence.what.floor',
  space: 'evidence.what.space',
  value: 'evidence.what.value',
  address: 'evidence.what.address',
  location: 'evidence.what.location',
  climate: 'evidence.what.climate',
  zone: 'evidence.what.zone',
  place: 'evidence.what.place',
  distance: 'evidence.what.distance',
  city: 'evidence.what.city',
  cooperation: 'evidence.what.cooperation',
  groups: 'evidence.what.groups',
  account: 'evidence.what.account',
} as const satisfies Record<string, DomainMessageKey>

/** What each field of a company states. */
const OF_TENANT: Readonly<Record<string, DomainMessageKey>> = {
  presenceSource: WHAT.presence,
  industry: WHAT.industry,
  chain: WHAT.chain,
  classes: WHAT.class,
  since: WHAT.term,
  until: WHAT.term,
  legalName: WHAT.legalName,
  parent: WHAT.parent,
  line: WHAT.line,
  logo: WHAT.media,
  picture: WHAT.media,
  clip: WHAT.media,
  facts: WHAT.facts,
}

/** Phases by the names they have in schedule.json. */
const PHASES: Readonly<Record<string, DomainMessageKey>> = {
  ...PHASE_NAMES,
  fitOut: PHASE_NAMES['fit-out'],
  inUse: PHASE_NAMES['in-use'],
}

const GROUND: Readonly<Record<string, DomainMessageKey>> = {
  roads: 'evidence.about.roads',
  planting: 'evidence.about.planting',
  context: 'evidence.about.context',
}

/** The two systems of industries together. */
const MATCHING: DomainMessageKey = 'evidence.about.matching'

type Teller = (pack: ScenePack, stated: StatedAt) => Subject | undefined

const BY_FILE: Partial<Record<PackFile, Teller>> = {
  'buildings.json': (pack, { keys: [, index, field] }) => {
    const building = pack.buildings[Number(index)]
    if (!building) return undefined
    const at = { select: building.id }
    if (field === 'geometry') return subject('shapes', building.name, WHAT.geometry, at)
    if (field === 'industryFocus') return subject('industries', building.name, WHAT.focus, at)
    if (field === 'facts' || field === 'rooms') return subject('buildings', building.name, WHAT.facts, at)
    return subject('buildings', building.name, WHAT.existence, at)
  },
  'corridor.json': ({ corridor: { id, name } }, { keys: [field] }) =>
    field === 'geometry'
      ? subject('shapes', name, WHAT.course, { select: id })
      : subject('buildings', name, field === 'facts' ? WHAT.facts : WHAT.existence, { select: id }),
  'schedule.json': scheduled,
  'milestones.json': (pack, { keys: [, index] }) => {
    const milestone = pack.milestones[Number(index)]
    return (
      milestone &&
      subject('milestones', milestone.title, WHAT.event, { milestone: milestone.id, date: milestone.date })
    )
  },
  'tenants.json': (pack, { keys: [, index, part], field }) => {
    const tenant = pack.tenants[Number(index)]
    if (!tenant) return undefined
    if (part === 'locations') return subject('floors', tenant.name, WHAT.floor, { select: tenant.id })
    return subject('companies', tenant.name, OF_TENANT[String(part ?? field)] ?? WHAT.facts, {
      select: tenant.id,
    })
  },
  'spaces.json': (pack, { keys: [, index] }) => {
    const space = pack.spaces[Number(index)]
    const building = pack.buildings.find((own) => own.id === space?.building)
    if (!space || !building) return undefined
    const at = { select: storeyId(space.building, space.storeys[0]), date: space.from }
    return subject('floors', building.name, WHAT.space, at)
  },
  'figures.json': (pack, { keys: [list, index, , entry] }) => {
    if (list === 'themes') {
      const theme = pack.themes[Number(index)]
      const themeEntry = theme?.entries[Number(entry)]
      return theme && subject('themes', theme.name, themeEntry?.title ?? WHAT.themeEntry, { panel: 'park' })
    }
    const figure = pack.figures[Number(index)]
    return figure && subject('figures', figure.label, WHAT.value, { panel: 'park' })
  },
  'industries.json': (pack, { keys: [list, index, number, , cluster] }) => {
    const at = { panel: 'chains' } as const
    if (list === 'matching') {
      const system = index === 'systems' ? pack.matching?.systems[Number(number)] : undefined
      const link = index === 'links' ? pack.matching?.links[Number(number)] : undefined
      const chain = pack.chains.find((own) => own.id === link?.chain)
      const about = system?.clusters[Number(cluster)]?.name ?? system?.name ?? chain?.name ?? MATCHING
      return subject('industries', about, WHAT.matching, at)
    }
    const found = (list === 'chains' ? pack.chains : pack.industries)[Number(index)]
    return found && subject('industries', found.name, list === 'chains' ? WHAT.chain : WHAT.industry, at)
  },
  'site.json': grounds,
  'scene.json': ({ manifest }, { keys: [part, index] }) => {
    if (part === 'overlays') {
      const overlay = manifest.overlays[Number(index)]
      return overlay && subject('companies', overlay.name, WHAT.groups)
    }
    if (part === 'address') return subject('place', manifest.title, WHAT.address, { panel: 'park' })
    if (part === 'handshake' && manifest.handshake) return ofHandshake(manifest.handshake, index)
    const what = part === 'location' ? WHAT.location : WHAT.climate
    return subject('place', manifest.title, what, { panel: 'light' })
  },
  'sources.json': (pack, { keys: [, index] }) => {
    const conflict = pack.conflicts[Number(index)]
    return conflict && subject('accounts', conflict.topic, WHAT.account, { conflict: conflict.id })
  },
}

function scheduled(pack: ScenePack, { keys: [list, key, phase], value }: StatedAt): Subject {
  const { date: day } = value as { date?: string }
  const on = day === undefined ? {} : { date: day }
  const of = (about: DomainText, what: DomainText, at: Whereabouts = {}) =>
    subject('dates', about, what, { ...at, ...on })
  const phaseName = PHASES[String(phase)] ?? WHAT.event
  switch (list) {
    case 'buildings': {
      const building = pack.buildings.find((it) => it.id === key)
      return building
        ? of(building.name, phaseName, { select: building.id })
        : of(pack.manifest.title, phaseName)
    }
    case 'corridor':
      return of(pack.corridor.name, phaseName, { select: pack.corridor.id })
    case 'landscape':
      return of(pack.site.lots.find((it) => it.id === key)?.name ?? pack.manifest.title, WHAT.works)
    case 'targets': {
      const target = pack.schedule.targets[Number(key)]
      return of(target?.name ?? pack.manifest.title, WHAT.target)
    }
    case 'workStops':
      return of(pack.schedule.workStops[Number(key)]?.reason ?? pack.manifest.title, WHAT.stop)
    case 'workforce':
      return of(pack.manifest.title, WHAT.people)
    default:
      return of(pack.manifest.title, WHAT.start)
  }
}

function grounds(pack: ScenePack, { keys: [list, index, part], field }: StatedAt): Subject {
  const at = { view: pack.manifest.launch.view }
  const { title } = pack.manifest
  if (list === 'lots') {
    const name = pack.site.lots[Number(index)]?.name ?? title
    if (part === 'geometry') return subject('shapes', name, WHAT.course, at)
    if (part === 'facts') return subject('buildings', name, WHAT.purpose, at)
    return subject('figures', name, WHAT.value, { panel: 'park' })
  }
  if (list === 'areaM2' || list === 'grossFloorAreaM2')
    return subject('figures', title, WHAT.value, { panel: 'park' })
  const named =
    list === 'roads'
      ? pack.site.roads[Number(index)]
      : list === 'water'
        ? pack.site.water[Number(index)]
        : null
  const about = named?.name ?? GROUND[String(list)] ?? title
  if (field === 'nameSource') return subject('place', about, WHAT.name, at)
  return subject('shapes', about, WHAT.course, at)
}

/** Statements on the zone around the park and the city it cooperates with. */
function ofHandshake({ home, city, zone, core }: Handshake, part: string | number | undefined): Subject {
  const cities: Message = { message: 'evidence.about.cities', values: { city: city.name, home: home.name } }
  switch (part) {
    case 'zone':
      return subject('place', zone.name, WHAT.zone, { reach: 'zone' })
    case 'core':
      return subject('place', core.name, WHAT.zone, { reach: 'zone' })
    case 'place':
      return subject('place', core.name, WHAT.place, { reach: 'zone' })
    case 'distanceKm':
      return subject('place', cities, WHAT.distance, { reach: 'land' })
    case 'city':
      return subject('place', city.name, WHAT.city, { reach: 'land' })
    default:
      return subject('place', cities, WHAT.cooperation, { reach: 'land' })
  }
}
