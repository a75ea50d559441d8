/**
 * A content pack of any number of equal slabs on a grid, with schedules staggered over four years and one corridor
 * through all of them. It brings no models, so the table draws it as massing. For measuring, never for showing.
 */
import type { PackFile } from '../../src/domain/content/pack.ts'
import { type Polygon, rectangle } from '../../src/domain/geometry/polygon.ts'
import { formatIsoDate, toDay } from '../../src/domain/schedule/calendar.ts'

/** Measures of the grid, meters. */
const SLAB = { widthM: 40, depthM: 18, storeys: 8 }
const PITCH = { x: 56, z: 40 }
const MARGIN_M = 40
const STOREY_M = 4
const FIRST_DAY = toDay('2018-03-01')
const SPREAD_DAYS = 1200

const illustrative = true as const
const text = (zh: string, en: string) => ({ zh, en })

/** The JSON value of every file of a pack with so many buildings. */
export function syntheticPack(count: number): Record<PackFile, unknown> {
  if (!Number.isInteger(count) || count < 2) throw new RangeError('syntheticPack: count must be at least 2')
  const columns = Math.ceil(Math.sqrt(count))
  const rows = Math.ceil(count / columns)
  const halfX = (columns * PITCH.x) / 2 + MARGIN_M
  const halfZ = (rows * PITCH.z) / 2 + MARGIN_M
  const boundary = rectangle([0, 0], halfX * 2, halfZ * 2)
  const ids = Array.from({ length: count }, (_, i) => `slab-${i + 1}`)
  const center = (i: number): [number, number] => [
    ((i % columns) - (columns - 1) / 2) * PITCH.x,
    (Math.floor(i / columns) - (rows - 1) / 2) * PITCH.z,
  ]
  const grossM2 = count * SLAB.widthM * SLAB.depthM * SLAB.storeys

  return {
    'scene.json': {
      schemaVersion: 1,
      id: `synthetic-${count}`,
      title: text(`网格 ${count}`, `Grid of ${count}`),
      subtitle: text('测量用', 'For measuring'),
      disclaimer: text('非真实园区。', 'Not a real park.'),
      address: { text: text('无', 'None'), illustrative },
      location: { latitudeDeg: 45.8, longitudeDeg: 126.5, utcOffsetHours: 8, illustrative },
      timeline: { start: '2017-03-01', end: '2024-12-31' },
      launch: { view: 'opening', date: '2024-06-01', hour: 10 },
      models: {},
    },
    'site.json': {
      boundary,
      geometry: { illustrative },
      areaM2: { value: halfX * halfZ * 4, illustrative },
      grossFloorAreaM2: { value: grossM2, illustrative },
      table: { outline: boundary },
      lots: [{ id: 'lot', name: text('地块', 'Lot'), phase: 1, boundary, geometry: { illustrative } }],
      roads: [],
      water: [],
      planting: [],
      context: { masses: [], illustrative },
    },
    'buildings.json': {
      uses: [{ id: 'any', name: text('通用', 'Any'), lettable: true }],
      buildings: ids.map((id, i) => ({
        id,
        lot: 'lot',
        name: text(`楼 ${i + 1}`, `Slab ${i + 1}`),
        use: 'any',
        style: 'research',
        footprint: footprint(center(i)),
        storeys: SLAB.storeys,
        storeyHeightM: { ground: STOREY_M, typical: STOREY_M },
        basements: { levels: 0, heightM: STOREY_M },
        entrance: [center(i)[0], center(i)[1] + SLAB.depthM / 2],
        existence: { illustrative },
        geometry: { illustrative },
      })),
    },
    'corridor.json': {
      id: 'corridor',
      name: text('连廊', 'Corridor'),
      existence: { illustrative },
      geometry: { illustrative },
      level: 2,
      deckElevationM: STOREY_M,
      widthM: 4,
      heightM: 3,
      nodes: corridorNodes(ids, center),
      segments: corridorSegments(ids, columns),
    },
    'schedule.json': {
      workStops: ['2018', '2019', '2020', '2021', '2022'].map((year) => ({
        from: { date: `${year}-12-01`, illustrative },
        to: { date: `${Number(year) + 1}-02-28`, illustrative },
        reason: text('冬休', 'Winter stop'),
      })),
      buildings: Object.fromEntries(ids.map((id, i) => [id, schedule(i / count)])),
      corridor: {
        one: {
          structure: { start: dated('2020-06-01'), finish: dated('2021-06-01') },
          envelope: { start: dated('2021-06-02'), finish: dated('2021-10-01') },
          inUse: dated('2021-11-01'),
        },
      },
      landscape: {},
    },
    'milestones.json': { milestones: [] },
    'industries.json': { industries: [] },
    'tenants.json': { tenants: [] },
    'spaces.json': {
      spaces: ids.map((building, i) => ({
        id: `space-${i + 1}`,
        building,
        storeys: [1 + (i % 5), 2 + (i % 5)],
        condition: 'fitted',
        from: '2023-06-01',
        illustrative,
      })),
    },
    'figures.json': { figures: [] },
    'viewpoints.json': {
      viewpoints: [
        {
          id: 'opening',
          name: text('全景', 'Overview'),
          position: [halfX * 0.4, halfZ * 0.9, halfZ * 1.6],
          target: [0, 0, 0],
        },
      ],
    },
    'sources.json': { sources: [] },
  }
}

function footprint(at: readonly [number, number]): Polygon {
  return rectangle(at, SLAB.widthM, SLAB.depthM)
}

const dated = (date: string) => ({ date, illustrative })

/** Phases that begin so far into the spread; structures keep clear of the winter stops. */
function schedule(share: number) {
  const begin = FIRST_DAY + Math.floor(share * SPREAD_DAYS)
  const year = Number(formatIsoDate(begin).slice(0, 4))
  const spring = toDay(`${year + 1}-03-05`) + Math.floor(share * 60)
  const at = (offset: number) => dated(formatIsoDate(spring + offset))
  return {
    excavation: { start: dated(formatIsoDate(begin)), finish: at(-1) },
    structure: { start: at(0), finish: at(150) },
    envelope: { start: at(120), finish: at(240) },
    fitOut: { start: at(200), finish: at(330) },
    inUse: at(360),
  }
}

/** A node in every slab, linked along each row and down the first column. */
function corridorNodes(ids: readonly string[], center: (i: number) => [number, number]) {
  return ids.map((id, i) => ({ id: `node-${id}`, at: center(i), portal: id }))
}

function corridorSegments(ids: readonly string[], columns: number) {
  return ids.flatMap((id, i) => {
    const before = i % columns === 0 ? i - columns : i - 1
    const other = ids[before]
    if (before < 0 || other === undefined) return []
    return [{ id: `segment-${id}`, from: `node-${other}`, to: `node-${id}`, stage: 'one' }]
  })
}
