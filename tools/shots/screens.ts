/** The table with its interface, in each way of use: on a desk, a phone, in a hall and on a stage. */
import { pose, type Shot } from './shot.ts'

const LAPTOP = { width: 1366, height: 657 }
const DESK = { width: 1440, height: 900 }
const TALL_DESK = { width: 1440, height: 1100 }
const PHONE = { width: 390, height: 844 }
const HALL = { width: 1920, height: 1080 }
const UPRIGHT_HALL = { width: 1080, height: 1920 }

/** A visitor comes: a touch of the model, away from what can be pressed. */
const arrives = ({ width, height }: typeof HALL) => ({ x: width / 2, y: height * 0.12, times: 1 })

/** A hall that a visitor has touched, with what was pressed since. */
const hall = (name: string, press: readonly string[], size = HALL): Shot => ({
  name,
  state: { mode: 'kiosk' },
  tap: arrives(size),
  press,
  shell: true,
  touch: true,
  size,
})

const phone = (name: string, state: Shot['state'], press: readonly string[] = []): Shot => ({
  name,
  state,
  press,
  shell: true,
  touch: true,
  size: PHONE,
})

/** What the audience sees at a step of a tour. */
const wall = (name: string, tour: string, step: number): Shot => ({
  name,
  state: { mode: 'present', tour, step },
  shell: true,
})

const ON_THE_DESK: readonly Shot[] = [
  { name: '01-opening', state: {}, shell: true },
  { name: '10-industries', state: { view: 'overview', hour: 13, overlay: 'industry' }, shell: true },
  { name: '11-selected', state: { view: 'towers', hour: 16.2, select: 'headquarters-5' }, shell: true },
  {
    name: '37-two-dates',
    state: { view: 'overview', date: '2022-07-15', compare: '2020-05-15', hour: 10 },
    shell: true,
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
    press: ['找空间', '加入备选：总部办公楼 4 · F3', '加入备选：总部办公楼 1 · F11–F12'],
    shell: true,
    size: DESK,
  },
  {
    name: '41-named-companies',
    state: { view: 'overview', hour: 18.5, overlay: 'industry', filter: ['digital', 'equipment'] },
    shell: true,
  },
  {
    name: '42-chains',
    state: { view: 'overview', hour: 17.2, overlay: 'industry' },
    press: ['产业链', '信创 列名 4 家'],
    shell: true,
    size: DESK,
  },
  { name: '43-zone', state: { reach: 'zone' }, shell: true },
  { name: '44-handshake', state: { reach: 'land' }, shell: true },
  {
    name: '45-evidence',
    state: { view: 'overview', hour: 12, evidence: true, select: 'startup-center' },
    press: ['依据'],
    shell: true,
    size: DESK,
  },
  {
    name: '46-insight',
    state: { view: 'overview', date: '2024-12-21', hour: 12, overlay: 'use' },
    press: ['园区概况', '数据'],
    shell: true,
    size: TALL_DESK,
  },
  { name: '49-names', state: { view: 'overview', hour: 12, select: 'startup-center' }, shell: true },
  { name: '53-take-away', state: { view: 'overview', hour: 13 }, press: ['扫码带走'], shell: true },
  {
    name: '62-window-view',
    state: { hour: 15.5, select: 'headquarters-5.f12' },
    press: ['南'],
    shell: true,
    size: DESK,
  },
  { name: '63-company', state: { hour: 12, select: 'agile-robots' }, shell: true, size: TALL_DESK },
  {
    name: '64-evidence-lens',
    state: { view: 'overview', hour: 12, evidence: true },
    press: ['在透镜中显示'],
    shell: true,
    size: DESK,
  },
  {
    name: '65-schedule',
    state: { view: 'overview', date: '2020-07-29', hour: 12 },
    press: ['进度计划'],
    shell: true,
    size: LAPTOP,
  },
]

const IN_A_HALL: readonly Shot[] = [
  { name: '50-attract', state: { mode: 'kiosk' }, shell: true, size: HALL },
  { name: '66-attract-upright', state: { mode: 'kiosk' }, shell: true, size: UPRIGHT_HALL },
  hall('67-hall', []),
  hall('51-kiosk-portrait', [], UPRIGHT_HALL),
  hall('68-hall-company', ['企业与建筑', '华为鲲鹏…']),
  hall('69-upright-company', ['企业与建筑', '华为鲲鹏…'], UPRIGHT_HALL),
  hall('70-hall-space', ['找空间', '加入备选：…']),
  hall('72-hall-take-away', ['扫码带走']),
  { name: '52-service', state: { mode: 'kiosk' }, tap: { x: 30, y: 30, times: 5 }, shell: true },
]

const IN_A_HAND: readonly Shot[] = [
  phone('12-phone', {}),
  phone('73-phone-space', { view: 'overview', hour: 12 }, ['找空间']),
  phone('74-phone-two-dates', {
    view: 'overview',
    date: '2024-12-21',
    compare: '2020-05-15',
    hour: 10,
  }),
  phone('75-phone-shortlist', { view: 'overview', hour: 12 }, [
    '找空间',
    '加入备选：总部办公楼 4 · F3',
    '加入备选：总部办公楼 1 · F11–F12',
    '对比…',
  ]),
  {
    name: '54-phone-landscape',
    state: { view: 'overview', hour: 13, select: 'startup-center' },
    shell: true,
    touch: true,
    size: { width: 844, height: 390 },
  },
]

const ON_A_STAGE: readonly Shot[] = [
  {
    name: '47-console',
    state: { mode: 'present', tour: 'warm-in-the-cold', step: 3 },
    console: true,
    size: { width: 1280, height: 800 },
  },
  wall('48-audience', 'warm-in-the-cold', 0),
  wall('76-topped-out', 'five-years', 4),
  wall('77-river-in-ice', 'warm-in-the-cold', 6),
  wall('78-two-cities', 'room-to-grow', 0),
  {
    name: '79-answer',
    state: { mode: 'present', tour: 'room-to-grow', step: 5 },
    next: { select: 'huawei-kunpeng' },
    shell: true,
  },
]

export const SCREENS: readonly Shot[] = [...ON_THE_DESK, ...IN_A_HALL, ...IN_A_HAND, ...ON_A_STAGE]
