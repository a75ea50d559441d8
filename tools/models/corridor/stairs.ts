/** Draws a stair tower: red frame, glass, two flights with landings, a door to the courtyard. */
import { type Face, type Frame, frame, frameBox } from '../kit/frame.ts'
import type { Mesh } from '../kit/mesh.ts'
import { panel, rectangleOf } from './panel.ts'
import type { Side } from './section.ts'
import { pull, TUBE } from './section.ts'
import { DOORWAY, onPlan, STAIR, type Stair } from './stairPlan.ts'

/** Measures, meters. */
const FRAME = Object.freeze({
  startM: 0.42,
  postM: 0.26,
  railM: 0.3,
  roofM: 0.34,
  eavesM: 0.3,
  plinthM: 0.35,
})
const DOOR = Object.freeze({ heightM: 2.6, frameM: 0.14, canopyM: 1.3 })
const STRINGER = Object.freeze({ widthM: 0.07, depthM: 0.34 })
const SLAB_M = 0.2

export function drawStair(mesh: Mesh, stair: Stair, deckM: number): void {
  const middleM = (deckM + STAIR.groundM) / 2
  slab(mesh, stair, [0, STAIR.landingM], [-stair.half, stair.half], deckM)
  slab(mesh, stair, [stair.lengthM - STAIR.landingM, stair.lengthM], [-stair.half, stair.half], middleM)
  flight(mesh, stair, 'down-out', [deckM, middleM])
  flight(mesh, stair, 'down-back', [middleM, STAIR.groundM])
  slab(mesh, stair, [FRAME.startM, stair.lengthM], [-stair.half, stair.half], STAIR.groundM)
  enclosure(mesh, stair, deckM)
  door(mesh, stair, deckM)
}

function slab(
  mesh: Mesh,
  { line, feature }: Stair,
  along: readonly [number, number],
  out: readonly [number, number],
  top: number,
): void {
  const box = { along, out, up: [top - SLAB_M, top] } as const
  frameBox(mesh.on('corridor-floor'), line, box, feature, ['top'])
  frameBox(mesh.on('corridor-red'), line, box, feature, ['bottom', 'left', 'right', 'front', 'back'])
}

/** The lane of a flight, seen by who leaves the hub: down on the left, back on the right. */
export function laneOf({ half }: Stair, kind: 'down-out' | 'down-back'): readonly [number, number] {
  return kind === 'down-out' ? [-half, -half + STAIR.flightM] : [half - STAIR.flightM, half]
}

function flight(
  mesh: Mesh,
  stair: Stair,
  kind: 'down-out' | 'down-back',
  [top, bottom]: readonly [number, number],
): void {
  const { line, lengthM, risers, feature } = stair
  const [left, right] = laneOf(stair, kind)
  const start = kind === 'down-out' ? STAIR.landingM : lengthM - STAIR.landingM
  const go = kind === 'down-out' ? 1 : -1
  const rise = (top - bottom) / risers
  const floor = mesh.on('corridor-floor')
  const red = mesh.on('corridor-red')
  const facing: Face = go === 1 ? 'right' : 'left'
  for (let i = 0; i < risers; i++) {
    const [m, y] = [start + go * STAIR.treadM * i, top - rise * i]
    const along = [Math.min(m, m + go * STAIR.treadM), Math.max(m, m + go * STAIR.treadM)] as const
    // The riser below this level, then the tread it leads to.
    frameBox(red, line, { along: [m, m], out: [left, right], up: [y - rise, y] }, feature, [facing])
    if (i + 1 < risers)
      frameBox(floor, line, { along, out: [left, right], up: [y - rise, y - rise] }, feature, ['top'])
  }
  const run = (risers - 1) * STAIR.treadM
  for (const out of [left, right - STRINGER.widthM]) {
    const ends = [
      [start, top],
      [start + go * run, bottom + rise],
    ] as const
    const p = (k: 0 | 1, o: number, dy: number) => line.at(ends[k][0], o, ends[k][1] + dy)
    const [a, b] = go === 1 ? ([0, 1] as const) : ([1, 0] as const)
    const [near, far] = [out, out + STRINGER.widthM]
    const [low, high] = [-STRINGER.depthM, 0.06]
    red.quad(p(a, far, low), p(b, far, low), p(b, far, high), p(a, far, high), feature)
    red.quad(p(b, near, low), p(a, near, low), p(a, near, high), p(b, near, high), feature)
    red.quad(p(a, far, high), p(b, far, high), p(b, near, high), p(a, near, high), feature)
  }
  const [a, b] = go === 1 ? [start, start + run] : [start + run * go, start]
  const [ya, yb] = go === 1 ? [top, bottom + rise] : [bottom + rise, top]
  red.quad(
    line.at(a, left, ya - STRINGER.depthM),
    line.at(b, left, yb - STRINGER.depthM),
    line.at(b, right, yb - STRINGER.depthM),
    line.at(a, right, ya - STRINGER.depthM),
    feature,
  )
}

/** Posts, rails and glass around the flights, under a flat red roof. */
function enclosure(mesh: Mesh, stair: Stair, deckM: number): void {
  const { line, lengthM, half, feature } = stair
  const red = mesh.on('corridor-red')
  const wide = half + STAIR.wallM
  const long = lengthM + STAIR.wallM
  const top = deckM + STAIR.headroomM
  const { startM, postM, railM, plinthM, eavesM, roofM } = FRAME
  const sides: readonly Face[] = ['front', 'back', 'left', 'right']
  for (const along of [
    [startM, startM + postM],
    [long / 2 - postM / 2, long / 2 + postM / 2],
    [long - postM, long],
  ] as const)
    for (const out of [
      [-wide, postM - wide],
      [wide - postM, wide],
    ] as const)
      frameBox(red, line, { along, out, up: [0, top] }, feature, sides)
  for (const wall of wallsOf(stair, deckM)) {
    for (const [y0, y1] of [
      [0, plinthM],
      [deckM / 2 - railM / 2, deckM / 2 + railM / 2],
      [deckM - railM, deckM],
    ] as const) {
      if (y1 > wall.topM) continue
      if (y0 === 0 && wall.door) {
        const [a, b] = DOOR_SPAN
        for (const along of [
          [0, a - DOOR.frameM],
          [b + DOOR.frameM, wall.frame.lengthM],
        ] as const)
          frameBox(red, wall.frame, { along, out: [-0.16, 0], up: [y0, y1] }, feature, [
            'front',
            'back',
            'top',
          ])
        continue
      }
      frameBox(red, wall.frame, { along: [0, wall.frame.lengthM], out: [-0.16, 0], up: [y0, y1] }, feature, [
        'front',
        'back',
        'top',
        'bottom',
      ])
    }
    const doorway = wall.door
      ? { holes: [rectangleOf(DOOR_SPAN, [plinthM, DOOR.heightM])], out: -0.08 }
      : { out: -0.08 }
    panel(
      mesh.on('corridor-glass'),
      wall.frame,
      rectangleOf([0, wall.frame.lengthM], [plinthM - 0.01, wall.topM]),
      feature,
      doorway,
    )
  }
  const [eaveWide, eaveLong] = [wide + eavesM, long + eavesM]
  const roof: Side[] = [
    [-eaveWide, top],
    [eaveWide, top],
    [eaveWide, top + roofM - 0.12],
    [eaveWide - 0.12, top + roofM],
    [0.12 - eaveWide, top + roofM],
    [-eaveWide, top + roofM - 0.12],
  ]
  pull(mesh.on('corridor-roof'), line, [TUBE.beam.proudM, eaveLong], roof, feature, { capped: true })
  const light = { along: [0.5, lengthM - 0.4], out: [-0.09, 0.09], up: [top - 0.05, top - 0.01] } as const
  frameBox(mesh.on('corridor-light'), line, light, feature, ['bottom', 'front', 'back'])
  // Between the hub's wall and the tower: the passage at deck level is closed on its sides.
  for (const out of [
    [-wide, 0.1 - DOORWAY.widthM / 2],
    [DOORWAY.widthM / 2 - 0.1, wide],
  ] as const)
    frameBox(red, line, { along: [-0.1, startM], out, up: [deckM - SLAB_M, top] }, feature, [
      'front',
      'back',
      'right',
      'left',
    ])
}

interface TowerWall {
  readonly frame: Frame
  readonly door: boolean
  readonly topM: number
}

/** The walls, seen from outside: right with the door, far, left, and the one under the hub. */
function wallsOf({ line, lengthM, half }: Stair, deckM: number): TowerWall[] {
  const wide = half + STAIR.wallM
  const long = lengthM + STAIR.wallM
  const at = (along: number, out: number) => onPlan(line, along, out)
  const [a, b, c, d] = [at(FRAME.startM, wide), at(long, wide), at(long, -wide), at(FRAME.startM, -wide)]
  const topM = deckM + STAIR.headroomM
  return [
    { frame: frame(a, b), door: true, topM },
    { frame: frame(b, c), door: false, topM },
    { frame: frame(c, d), door: false, topM },
    { frame: frame(d, a), door: false, topM: deckM - TUBE.beam.depthM },
  ]
}

/** Along the wall with the door. */
const DOOR_SPAN = [STAIR.doorM[0] - FRAME.startM, STAIR.doorM[1] - FRAME.startM] as const

/** The door stands where the lower flight ends, beside the hub. */
function door(mesh: Mesh, stair: Stair, deckM: number): void {
  const [wall] = wallsOf(stair, deckM) as [TowerWall]
  const { feature } = stair
  const [a, b] = DOOR_SPAN
  const red = mesh.on('corridor-red')
  const { frameM, heightM, canopyM } = DOOR
  for (const along of [
    [a - frameM, a],
    [b, b + frameM],
  ] as const)
    frameBox(red, wall.frame, { along, out: [-0.16, 0.12], up: [0, heightM] }, feature)
  frameBox(
    red,
    wall.frame,
    { along: [a - 0.3, b + 0.3], out: [-0.16, canopyM], up: [heightM, heightM + 0.16] },
    feature,
  )
  frameBox(
    mesh.on('door'),
    wall.frame,
    { along: [a, b], out: [-0.1, -0.04], up: [STAIR.groundM, heightM] },
    feature,
    ['front', 'back'],
  )
  frameBox(
    mesh.on('corridor-column'),
    wall.frame,
    { along: [a - 0.5, b + 0.5], out: [0, STAIR.stepM], up: [0, STAIR.groundM] },
    feature,
    ['front', 'left', 'right', 'top'],
  )
}
