/** What a statement of the pack is about, told from where it stands in the files. */
import { PHASE_NAMES } from '../overlays/status.ts'
import type { LocalizedText } from '../scene/common.ts'
import type { PackFile, ScenePack } from '../scene/pack.ts'
import type { StatedAt } from '../scene/provenances.ts'
import { storeyId } from '../storeys.ts'
import type { Statement, Topic, Whereabouts } from './statement.ts'

type Subject = Pick<Statement, 'topic' | 'about' | 'what' | 'at'>

/** Tells the subject of a statement. */
export function subjectOf(pack: ScenePack, stated: StatedAt): Subject {
  return BY_FILE[stated.file]?.(pack, stated) ?? subject('figures', pack.manifest.title, WHAT.value)
}

function subject(topic: Topic, about: LocalizedText, what: LocalizedText, at: Whereabouts = {}): Subject {
  return { topic, about, what, at }
}

const WHAT = {
  existence: { zh: '名称与存在', en: 'name and existence' },
  geometry: { zh: '外形与尺寸', en: 'shape and size' },
  focus: { zh: '产业方向', en: 'industrial focus' },
  works: { zh: '景观施工', en: 'landscape works' },
  stop: { zh: '停工', en: 'work stop' },
  target: { zh: '计划与结果', en: 'plan and outcome' },
  people: { zh: '现场人数', en: 'people on site' },
  start: { zh: '开工', en: 'start' },
  event: { zh: '何时、何事', en: 'what happened, and when' },
  presence: { zh: '在园', en: 'is in the park' },
  industry: { zh: '产业', en: 'industry' },
  chain: { zh: '产业链位置', en: 'place in its chain' },
  class: { zh: '企业类别', en: 'class' },
  term: { zh: '入驻时间', en: 'when it came' },
  legalName: { zh: '注册名称', en: 'registered name' },
  parent: { zh: '所属企业', en: 'whom it belongs to' },
  facts: { zh: '资料', en: 'what is known' },
  floor: { zh: '所在楼层', en: 'its floors' },
  space: { zh: '可租空间', en: 'space on offer' },
  value: { zh: '数值', en: 'value' },
  address: { zh: '地址', en: 'address' },
  location: { zh: '经纬度（用于日照）', en: 'latitude and longitude, for the sun' },
  climate: { zh: '气候', en: 'climate' },
  groups: { zh: '分组', en: 'groups' },
  account: { zh: '不同说法', en: 'one of several accounts' },
} as const satisfies Record<string, LocalizedText>

/** What each field of a company states. */
const OF_TENANT: Readonly<Record<string, LocalizedText>> = {
  presenceSource: WHAT.presence,
  industry: WHAT.industry,
  chain: WHAT.chain,
  classes: WHAT.class,
  since: WHAT.term,
  until: WHAT.term,
  legalName: WHAT.legalName,
  parent: WHAT.parent,
  facts: WHAT.facts,
}

/** Phases by the names they have in schedule.json. */
const PHASES: Readonly<Record<string, LocalizedText>> = {
  ...PHASE_NAMES,
  fitOut: PHASE_NAMES['fit-out'],
  inUse: PHASE_NAMES['in-use'],
}

const GROUND: Readonly<Record<string, LocalizedText>> = {
  roads: { zh: '道路', en: 'Roads' },
  planting: { zh: '绿化与广场', en: 'Planting and plazas' },
  context: { zh: '周边街区', en: 'The district around' },
}

type Teller = (pack: ScenePack, stated: StatedAt) => Subject | undefined

const BY_FILE: Partial<Record<PackFile, Teller>> = {
  'buildings.json': (pack, { keys: [, index, field] }) => {
    const building = pack.buildings[Number(index)]
    if (!building) return undefined
    const at = { select: building.id }
    if (field === 'geometry') return subject('shapes', building.name, WHAT.geometry, at)
    if (field === 'industryFocus') return subject('industries', building.name, WHAT.focus, at)
    return subject('buildings', building.name, WHAT.existence, at)
  },
  'corridor.json': ({ corridor: { id, name } }, { keys: [field] }) =>
    field === 'geometry'
      ? subject('shapes', name, WHAT.geometry, { select: id })
      : subject('buildings', name, WHAT.existence, { select: id }),
  'schedule.json': scheduled,
  'milestones.json': (pack, { keys: [, index] }) => {
    const it = pack.milestones[Number(index)]
    return it && subject('milestones', it.title, WHAT.event, { milestone: it.id, date: it.date })
  },
  'tenants.json': (pack, { keys: [, index, part], field }) => {
    const it = pack.tenants[Number(index)]
    if (!it) return undefined
    if (part === 'locations') return subject('floors', it.name, WHAT.floor, { select: it.id })
    return subject('companies', it.name, OF_TENANT[String(part ?? field)] ?? WHAT.facts, { select: it.id })
  },
  'spaces.json': (pack, { keys: [, index] }) => {
    const it = pack.spaces[Number(index)]
    const building = pack.buildings.find((own) => own.id === it?.building)
    if (!it || !building) return undefined
    const at = { select: storeyId(it.building, it.storeys[0]), date: it.from }
    return subject('floors', building.name, WHAT.space, at)
  },
  'figures.json': (pack, { keys: [, index] }) => {
    const it = pack.figures[Number(index)]
    return it && subject('figures', it.label, WHAT.value, { panel: 'park' })
  },
  'industries.json': (pack, { keys: [list, index] }) => {
    const it = (list === 'chains' ? pack.chains : pack.industries)[Number(index)]
    return it && subject('industries', it.name, list === 'chains' ? WHAT.chain : WHAT.industry)
  },
  'site.json': grounds,
  'scene.json': ({ manifest }, { keys: [part, index] }) => {
    if (part === 'overlays') {
      const overlay = manifest.overlays[Number(index)]
      return overlay && subject('companies', overlay.name, WHAT.groups)
    }
    if (part === 'address') return subject('place', manifest.title, WHAT.address, { panel: 'park' })
    const what = part === 'location' ? WHAT.location : WHAT.climate
    return subject('place', manifest.title, what, { panel: 'light' })
  },
  'sources.json': (pack, { keys: [, index] }) => {
    const it = pack.conflicts[Number(index)]
    return it && subject('accounts', it.topic, WHAT.account, { conflict: it.id })
  },
}

function scheduled(pack: ScenePack, { keys: [list, key, phase], value }: StatedAt): Subject {
  const { date, from } = value as { date?: string; from?: string }
  const day = date ?? from
  const on = day === undefined ? {} : { date: day }
  const of = (about: LocalizedText, what: LocalizedText, at: Whereabouts = {}) =>
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

function grounds(pack: ScenePack, { keys: [list, index, field] }: StatedAt): Subject {
  const at = { view: pack.manifest.launch.view }
  if (list === 'lots') {
    const name = pack.site.lots[Number(index)]?.name ?? pack.manifest.title
    return field === 'geometry'
      ? subject('shapes', name, WHAT.geometry, at)
      : subject('figures', name, WHAT.value, { panel: 'park' })
  }
  if (list === 'water') {
    const name = pack.site.water[Number(index)]?.name ?? pack.manifest.title
    return subject('shapes', name, WHAT.geometry, at)
  }
  if (list === 'areaM2' || list === 'grossFloorAreaM2')
    return subject('figures', pack.manifest.title, WHAT.value, { panel: 'park' })
  const own = list === 'roads' ? pack.site.roads[Number(index)]?.name : undefined
  return subject('shapes', own ?? GROUND[String(list)] ?? pack.manifest.title, WHAT.geometry, at)
}
