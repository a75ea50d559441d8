/** Portals: a red collar where a tube meets a facade, and the doors in it. */
import { type Frame, frameBox } from '../kit/frame.ts'
import type { Mesh } from '../kit/mesh.ts'
import { endWall, panel, rectangleOf } from './panel.ts'
import { PORTAL_INSIDE_M, type Run } from './plan.ts'
import { openingOf, pull, type Side } from './section.ts'
import { hullOf } from './tube.ts'

/** Measures, meters: how far the collar reaches before the facade and stands proud of the glass. */
const COLLAR = Object.freeze({ beforeM: 1.5, proudM: 0.66, aboveM: 0.16, liningM: 0.03 })
const DOOR = Object.freeze({ beforeM: 0.5, widthM: 2.6, heightM: 2.4, frameM: 0.12, depthM: 0.1, gapM: 0.04 })

export function drawPortals(mesh: Mesh, run: Run): void {
  for (const end of [0, 1] as const) if (run.ends[end].kind === 'portal') portal(mesh, run, end)
}

/** The frames of a run's portal doors, to be seen from near by. */
export function drawDoorFrames(mesh: Mesh, run: Run): void {
  for (const end of [0, 1] as const)
    if (run.ends[end].kind === 'portal')
      doorFrames(mesh, endWall(run, end, PORTAL_INSIDE_M + DOOR.beforeM), run)
}

function portal(mesh: Mesh, run: Run, end: 0 | 1): void {
  const { line, span, profile, feature } = run
  const red = mesh.on('corridor-red')
  const depthM = Math.min(COLLAR.beforeM + PORTAL_INSIDE_M, span[1] - span[0] - 0.1)
  const along = end === 0 ? ([span[0], span[0] + depthM] as const) : ([span[1] - depthM, span[1]] as const)
  const hull = hullOf(profile, COLLAR.proudM).map(
    ([out, up]): Side => [out, up > profile.deck ? up + COLLAR.aboveM : up - COLLAR.aboveM],
  )
  pull(red, line, along, hull, feature, { closed: true })
  const opening = openingOf(profile)
  pull(red, line, along, lining(opening), feature)
  // The collar's face looks away from the building, back along the tube.
  panel(red, endWall(run, end, depthM), hull, feature, { holes: [opening], back: true })
  doors(mesh, endWall(run, end, PORTAL_INSIDE_M + DOOR.beforeM), run)
}

/** The opening's outline moved a little inwards and turned to face it. */
function lining(opening: readonly Side[]): Side[] {
  return opening
    .map(
      ([out, up]): Side => [
        out - Math.sign(out) * COLLAR.liningM,
        up - (up > (opening[0] as Side)[1] ? COLLAR.liningM : 0),
      ],
    )
    .reverse()
}

/** A wall across the tube with two glazed leaves; `wall` is seen from the building. */
function doors(mesh: Mesh, wall: Frame, { profile, feature }: Run): void {
  const { widthM, heightM } = DOOR
  const { deck } = profile
  const hole = rectangleOf([-widthM / 2, widthM / 2], [deck, deck + heightM])
  // The opening's lower edge is the floor, so the doorway is cut from it.
  const opening = openingOf(profile)
  const around: Side[] = [
    ...opening,
    [-widthM / 2, deck],
    [-widthM / 2, deck + heightM],
    [widthM / 2, deck + heightM],
    [widthM / 2, deck],
  ]
  panel(mesh.on('corridor-floor'), wall, around, feature, { back: true })
  panel(mesh.on('door'), wall, hole, feature, { out: -0.02, back: true })
}

/** The frames of the leaves. */
function doorFrames(mesh: Mesh, wall: Frame, { profile: { deck }, feature }: Run): void {
  const { widthM, heightM, frameM, depthM, gapM } = DOOR
  const red = mesh.on('corridor-red')
  const out = [-depthM, 0.02] as const
  for (const [a, b] of [
    [-widthM / 2 - frameM, -widthM / 2],
    [-gapM, gapM],
    [widthM / 2, widthM / 2 + frameM],
  ] as const)
    frameBox(red, wall, { along: [a, b], out, up: [deck, deck + heightM] }, feature, [
      'back',
      'left',
      'right',
    ])
  frameBox(
    red,
    wall,
    {
      along: [-widthM / 2 - frameM, widthM / 2 + frameM],
      out,
      up: [deck + heightM, deck + heightM + frameM],
    },
    feature,
    ['back', 'top', 'bottom', 'left', 'right'],
  )
}
