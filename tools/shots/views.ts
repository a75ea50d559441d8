/** The canonical views: what the gallery shows, and what a change of the picture is judged by. */
import type { Vec3 } from '../../src/domain/math/vec3.ts'

export interface Shot {
  readonly name: string
  /** State to show, as `sandTable.setState` takes it. */
  readonly state: Record<string, unknown>
  /** Buttons to press once it is shown, by their names, one after the other. */
  readonly press?: readonly string[]
  /** The presenter's console beside the table, instead of the table. */
  readonly console?: boolean
  /** A place to tap before, so many times; CSS pixels. */
  readonly tap?: { readonly x: number; readonly y: number; readonly times: number }
  /** With the interface over it; otherwise the model alone. */
  readonly shell?: boolean
  /** CSS pixels; a landscape picture unless given. */
  readonly size?: { readonly width: number; readonly height: number }
}

/** A camera of its own where no saved view goes, meters. */
const pose = (position: Vec3, target: Vec3) => ({ position, target })

/** At eye height on the deck of the corridor, along its longest leg. */
const INSIDE_CORRIDOR = pose([-14, 7.1, 92.5], [-150, 6.9, 91.7])

/** What every shot starts from. */
export const BASE = {
  view: 'opening',
  date: '2024-12-21',
  hour: 16.6,
  season: 'live',
  overlay: 'none',
  select: null,
  reach: 'park',
  lang: 'zh',
}

/** The opening view at dawn, noon, dusk and night, in winter and in summer: 20 to 27. */
const THROUGH_THE_DAY: readonly Shot[] = [
  { season: 'winter', date: '2024-12-21', hours: { dawn: 7.4, noon: 11.53, dusk: 16.4, night: 20 } },
  { season: 'summer', date: '2024-06-21', hours: { dawn: 4, noon: 11.6, dusk: 20, night: 22.5 } },
].flatMap(({ season, date, hours }, row) =>
  Object.entries(hours).map(([name, hour], i) => ({
    name: `${20 + row * 4 + i}-${season}-${name}`,
    state: { date, hour },
  })),
)

/** Six dates from one viewpoint, from the first pits to the towers: 31 to 36. */
const YEARS: readonly Shot[] = [
  '2019-08-20',
  '2020-04-25',
  '2020-07-29',
  '2021-04-20',
  '2021-10-26',
  '2022-10-15',
].map((date, i) => ({
  name: `${31 + i}-${date.slice(0, 7)}`,
  state: { camera: pose([300, 220, 430], [10, 0, 30]), date, hour: 10.5 },
}))

export const SHOTS: readonly Shot[] = [
  { name: '01-opening', state: {}, shell: true },
  { name: '02-overview', state: { view: 'overview', hour: 13 } },
  { name: '03-ice-cube', state: { view: 'ice-cube' } },
  { name: '04-corridor', state: { view: 'corridor' } },
  { name: '05-street', state: { view: 'street' } },
  { name: '06-from-above', state: { view: 'top', hour: 12 } },
  { name: '07-december-2019', state: { view: 'overview', date: '2019-12-15', hour: 12 } },
  { name: '08-may-2020', state: { view: 'overview', date: '2020-05-20', hour: 10 } },
  { name: '09-july-2022', state: { view: 'overview', date: '2022-07-20', hour: 10 } },
  { name: '10-industries', state: { view: 'overview', hour: 13, overlay: 'industry' }, shell: true },
  { name: '11-selected', state: { view: 'towers', hour: 16.2, select: 'headquarters-5' }, shell: true },
  { name: '12-phone', state: {}, shell: true, size: { width: 390, height: 844 } },
  {
    name: '13-facade-day',
    state: { camera: pose([-46, 21, 94], [-98, 17, 48]), date: '2024-07-10', hour: 10 },
  },
  { name: '14-facade-night', state: { camera: pose([-190, 9, 110], [-222, 13.5, 77]), hour: 17 } },
  {
    name: '15-ice-cube-day',
    state: { camera: pose([58, 9, 214], [2, 9.5, 140]), date: '2024-07-10', hour: 10 },
  },
  { name: '16-ice-cube-open', state: { view: 'inside' } },
  { name: '17-corridor-inside', state: { camera: INSIDE_CORRIDOR } },
  {
    name: '18-courtyard-summer',
    state: { camera: pose([1.5, 4.6, -52], [-2, 6, 60]), date: '2024-07-10', hour: 9 },
  },
  {
    name: '19-construction-site',
    state: { camera: pose([74, 46, 196], [165, 15, -10]), date: '2021-04-20', hour: 10 },
  },
  ...THROUGH_THE_DAY,
  {
    name: '28-snowstorm',
    state: { camera: pose([95, 55, 250], [0, 12, 60]), hour: 16.2, weather: 'snowstorm' },
  },
  { name: '29-autumn', state: { view: 'overview', date: '2024-10-05', hour: 15.5 } },
  ...YEARS,
  {
    name: '37-two-dates',
    state: { view: 'overview', date: '2022-07-15', compare: '2020-05-15', hour: 10 },
    shell: true,
  },
  {
    name: '38-winter-site',
    state: { camera: pose([92, 30, 124], [168, 19, 16]), date: '2021-01-15', hour: 16.9 },
  },
  {
    name: '39-stacking-plan',
    state: {
      camera: pose([-20, 62, 330], [-112, 26, 130]),
      hour: 12,
      overlay: 'occupancy',
      select: 'startup-center.f2',
      exploded: 'startup-center',
    },
    shell: true,
  },
  {
    name: '40-find-space',
    state: { view: 'overview', hour: 12, overlay: 'occupancy' },
    press: [
      '找空间',
      '思灵机器人',
      '高端装备制造',
      '加入备选：II 标段产业用房 2 · F8',
      '加入备选：II 标段产业用房 4 · F7',
    ],
    shell: true,
    size: { width: 1440, height: 1100 },
  },
  {
    name: '45-evidence',
    state: { view: 'overview', hour: 12, evidence: true, select: 'startup-center' },
    press: ['依据'],
    shell: true,
    size: { width: 1440, height: 900 },
  },
  {
    name: '41-named-companies',
    state: { view: 'overview', hour: 18.5, overlay: 'industry', filter: ['digital', 'equipment'] },
    shell: true,
  },
  {
    name: '46-insight',
    state: { view: 'overview', date: '2024-12-21', hour: 12, overlay: 'use' },
    press: ['园区概况', '数据'],
    shell: true,
    size: { width: 1440, height: 1100 },
  },
  {
    name: '42-chains',
    state: { view: 'overview', hour: 17.2, overlay: 'industry' },
    press: ['产业链', '信创 列名 4 家'],
    shell: true,
    size: { width: 1440, height: 900 },
  },
  { name: '43-zone', state: { reach: 'zone' }, shell: true },
  { name: '44-handshake', state: { reach: 'land' }, shell: true },
  { name: '49-names', state: { view: 'overview', hour: 12, select: 'startup-center' }, shell: true },
  { name: '50-attract', state: { mode: 'kiosk' }, shell: true },
  {
    name: '51-kiosk-portrait',
    state: { mode: 'kiosk' },
    tap: { x: 540, y: 900, times: 1 },
    shell: true,
    size: { width: 1080, height: 1920 },
  },
  { name: '52-service', state: { mode: 'kiosk' }, tap: { x: 30, y: 30, times: 5 }, shell: true },
  {
    name: '54-phone-landscape',
    state: { view: 'overview', hour: 13, select: 'startup-center' },
    shell: true,
    size: { width: 844, height: 390 },
  },
  { name: '53-take-away', state: { view: 'overview', hour: 13 }, press: ['扫码带走'], shell: true },
  { name: '30-rink-at-night', state: { camera: pose([-38, 24, 108], [8, 1, 26]), hour: 18.5 } },
  {
    name: '47-console',
    state: { mode: 'present', tour: 'warm-in-the-cold', step: 3 },
    console: true,
    size: { width: 1280, height: 800 },
  },
  { name: '48-audience', state: { mode: 'present', tour: 'warm-in-the-cold', step: 0 }, shell: true },
  // At noon of the shortest day, as the traced references are lit.
  { name: '55-street-noon', state: { view: 'street', hour: 13 } },
  { name: '56-skyline-noon', state: { view: 'towers', hour: 13 } },
  { name: '57-ice-and-towers', state: { view: 'ice-and-towers', hour: 16.42 } },
  { name: '58-under-the-corridor', state: { view: 'under-the-corridor', hour: 16.17 } },
  { name: '59-twenty-below', state: { view: 'twenty-below', hour: 8.2 } },
  { name: '61-use', state: { view: 'overview', hour: 12, overlay: 'use' } },
  { name: '60-from-the-crown', state: { view: 'from-the-crown', hour: 18.5 } },
]

export const LANDSCAPE = { width: 1280, height: 720 }
