/**
 * The heated corridor: a faceted glazed tube on columns, with a continuous rhythm of red ribs. Each segment has a
 * named anchor; portals reach into the buildings they serve.
 */
import { type PlacedSegment, placedSegments } from '../../src/domain/corridorGraph.ts'
import type { FeatureTable } from '../../src/domain/features.ts'
import { distance, distanceToSegment, type Point } from '../../src/domain/geometry/polygon.ts'
import type { ScenePack } from '../../src/domain/scene/pack.ts'
import type { ModelNode } from './document.ts'
import { bays, type Frame, frame, frameBox } from './kit/frame.ts'
import { Mesh, type Surface } from './kit/mesh.ts'
import type { Vec3 } from './kit/vec.ts'
import { legs } from './site.ts'

/** Measures, metres. */
const RIB = Object.freeze({ everyM: 3, widthM: 0.34, depthM: 0.3 })
const DECK = Object.freeze({ slabM: 0.55, fasciaM: 0.85, fasciaProudM: 0.2 })
const COLUMN = Object.freeze({ everyM: 12, radiusM: 0.26, sides: 8, roadClearanceM: 1 })
const PORTAL_DEPTH_M = 0.9

/** Outer profile of the tube as (share of half width, share of height), from the left foot over the crown to the right. */
const PROFILE: readonly (readonly [number, number])[] = [
  [-1, 0],
  [-1, 0.64],
  [-0.56, 1],
  [0.56, 1],
  [1, 0.64],
  [1, 0],
]

export function corridorNodes(pack: ScenePack, features: FeatureTable): ModelNode[] {
  const placed = placedSegments(pack.corridor)
  const hub = hubRadii(pack, placed)
  const mesh = new Mesh()
  const anchors: ModelNode[] = []
  for (const it of placed) {
    const range = features.corridor.get(it.segment.id)
    if (!range) continue
    drawSegment(mesh, pack, it, hub, range.first)
    const at = [
      (it.from[0] + it.to[0]) / 2,
      pack.corridor.deckElevationM,
      (it.from[1] + it.to[1]) / 2,
    ] as const
    anchors.push({
      name: it.segment.id,
      at,
      extras: { feature: range.first, lengthM: Math.round(it.lengthM * 100) / 100 },
    })
  }
  for (const node of pack.corridor.nodes) {
    const radius = hub.get(node.id)
    const meeting = placed.filter((it) => it.segment.from === node.id || it.segment.to === node.id)
    const range = meeting[0] && features.corridor.get(meeting[0].segment.id)
    if (radius && range) drawHub(mesh, pack, node.at, radius, meeting, range.first)
  }
  return [{ name: pack.corridor.id, mesh, children: anchors }]
}

/** Half the side of the square at each junction; none where a segment simply ends in a building. */
function hubRadii(pack: ScenePack, placed: readonly PlacedSegment[]): Map<string, number> {
  const radii = new Map<string, number>()
  for (const node of pack.corridor.nodes) {
    const meeting = placed.filter((it) => it.segment.from === node.id || it.segment.to === node.id)
    if (meeting.length > 1) radii.set(node.id, Math.max(...meeting.map((it) => it.widthM)) / 2)
  }
  return radii
}

function drawSegment(
  mesh: Mesh,
  pack: ScenePack,
  placed: PlacedSegment,
  hub: ReadonlyMap<string, number>,
  feature: number,
): void {
  const { corridor } = pack
  const { segment, from, to, widthM } = placed
  const line = frame(from, to)
  const start = hub.get(segment.from) ?? -PORTAL_DEPTH_M
  const end = line.lengthM - (hub.get(segment.to) ?? -PORTAL_DEPTH_M)
  if (end - start < 0.5) return
  const [half, deck, height] = [widthM / 2, corridor.deckElevationM, corridor.heightM]
  const profile = PROFILE.map(([x, y]) => [x * half, deck + y * height] as const)

  floorAndFascia(mesh, line, [start, end], half, deck, feature)
  for (let k = 0; k + 1 < profile.length; k++) {
    const [a, b] = [profile[k], profile[k + 1]] as [readonly [number, number], readonly [number, number]]
    const crown = k === (PROFILE.length - 2) / 2
    const surface = mesh.on(crown ? 'corridor-roof' : 'corridor-glass')
    surface.quad(
      line.at(start, a[0], a[1]),
      line.at(start, b[0], b[1]),
      line.at(end, b[0], b[1]),
      line.at(end, a[0], a[1]),
      feature,
    )
  }
  const count = bays(end - start, RIB.everyM)
  for (let i = 0; i <= count; i++)
    rib(mesh.on('corridor-red'), line, start + ((end - start) * i) / count, profile, feature)
  columns(mesh, pack, line, [start, end], half, feature)
}

function floorAndFascia(
  mesh: Mesh,
  line: Frame,
  along: readonly [number, number],
  half: number,
  deck: number,
  feature: number,
): void {
  frameBox(mesh.on('corridor-floor'), line, { along, out: [-half, half], up: [deck - 0.1, deck] }, feature, [
    'top',
  ])
  const beam = {
    along,
    out: [-half - DECK.fasciaProudM, half + DECK.fasciaProudM],
    up: [deck - DECK.slabM, deck + DECK.fasciaM - DECK.slabM],
  } as const
  frameBox(mesh.on('corridor-red'), line, beam, feature, ['front', 'back', 'bottom'])
}

/** A rib follows the profile: an outer face and two flanks along each of its sides. */
function rib(
  surface: Surface,
  line: Frame,
  along: number,
  profile: readonly (readonly [number, number])[],
  feature: number,
): void {
  const [a, b] = [along - RIB.widthM / 2, along + RIB.widthM / 2]
  const middle = profile.reduce((sum, [, y]) => sum + y, 0) / profile.length
  const outer = profile.map(
    ([x, y]) => [x + Math.sign(x) * RIB.depthM * 0.7, y > middle ? y + RIB.depthM : y] as const,
  )
  for (let k = 0; k + 1 < profile.length; k++) {
    const [p, q, u, v] = [profile[k], profile[k + 1], outer[k], outer[k + 1]] as readonly (readonly [
      number,
      number,
    ])[] as [Side, Side, Side, Side]
    const at = (m: number, [x, y]: Side): Vec3 => line.at(m, x, y)
    surface.quad(at(a, u), at(a, v), at(b, v), at(b, u), feature)
    surface.quad(at(a, p), at(a, q), at(a, v), at(a, u), feature)
    surface.quad(at(b, u), at(b, v), at(b, q), at(b, p), feature)
  }
}

type Side = readonly [number, number]

/** Pairs of round columns, kept off the carriageways. */
function columns(
  mesh: Mesh,
  pack: ScenePack,
  line: Frame,
  [start, end]: readonly [number, number],
  half: number,
  feature: number,
): void {
  const count = Math.floor((end - start) / COLUMN.everyM)
  for (let i = 0; i <= count; i++) {
    const along = start + ((end - start) * (i + 0.5)) / (count + 1)
    const [x, , z] = line.at(along, 0, 0)
    const onRoad = pack.site.roads.some(
      (road) =>
        road.kind !== 'path' &&
        legs(road.centreline).some(
          ([a, b]) => distanceToSegment([x, z], a, b) < road.widthM / 2 + half + COLUMN.roadClearanceM,
        ),
    )
    if (onRoad) continue
    for (const side of [-1, 1]) {
      const [cx, , cz] = line.at(along, side * (half - 0.7), 0)
      column(mesh.on('corridor-column'), [cx, cz], pack.corridor.deckElevationM - DECK.slabM, feature)
    }
  }
}

function column(surface: Surface, [x, z]: Point, top: number, feature: number): void {
  const ring = Array.from({ length: COLUMN.sides }, (_, i) => {
    const t = (i / COLUMN.sides) * 2 * Math.PI
    return [Math.cos(t), Math.sin(t)] as const
  })
  const first = surface.features.length
  for (const [cos, sin] of ring) {
    for (const y of [0, top])
      surface.vertex([x + cos * COLUMN.radiusM, y, z + sin * COLUMN.radiusM], [cos, 0, sin], [0, 0], feature)
  }
  for (let i = 0; i < COLUMN.sides; i++) {
    const [a, b] = [first + 2 * i, first + 2 * ((i + 1) % COLUMN.sides)]
    surface.indices.push(a, a + 1, b, b, a + 1, b + 1)
  }
}

/** A junction: a square room with a red roof, glazed where no segment joins. */
function drawHub(
  mesh: Mesh,
  pack: ScenePack,
  [x, z]: Point,
  r: number,
  meeting: readonly PlacedSegment[],
  feature: number,
): void {
  const { deckElevationM: deck, heightM } = pack.corridor
  const corners: Point[] = [
    [x - r, z - r],
    [x + r, z - r],
    [x + r, z + r],
    [x - r, z + r],
  ]
  mesh.on('corridor-floor').cap(corners, deck, feature)
  mesh.on('corridor-roof').cap(corners, deck + heightM, feature)
  mesh.on('corridor-red').cap(corners, deck - DECK.slabM, feature, { down: true })
  for (const [i, a] of corners.entries()) {
    const b = corners[(i + 1) % 4] as Point
    const wall = frame(b, a)
    const open = meeting.some((it) => {
      const far = distance(it.from, [x, z]) < 0.01 ? it.to : it.from
      const length = distance(far, [x, z])
      return ((far[0] - x) * wall.outward[0] + (far[1] - z) * wall.outward[1]) / length > 0.7
    })
    const red = mesh.on('corridor-red')
    frameBox(
      red,
      wall,
      {
        along: [-0.2, wall.lengthM + 0.2],
        out: [0, DECK.fasciaProudM],
        up: [deck + heightM - 0.4, deck + heightM + RIB.depthM],
      },
      feature,
      ['front', 'top', 'bottom'],
    )
    if (open) continue
    frameBox(
      red,
      wall,
      {
        along: [0, wall.lengthM],
        out: [0, DECK.fasciaProudM],
        up: [deck - DECK.slabM, deck + DECK.fasciaM - DECK.slabM],
      },
      feature,
      ['front'],
    )
    mesh
      .on('corridor-glass')
      .quad(
        wall.at(0, 0, deck),
        wall.at(wall.lengthM, 0, deck),
        wall.at(wall.lengthM, 0, deck + heightM),
        wall.at(0, 0, deck + heightM),
        feature,
      )
    for (const along of [0, wall.lengthM / 2, wall.lengthM]) {
      frameBox(
        red,
        wall,
        {
          along: [along - RIB.widthM / 2, along + RIB.widthM / 2],
          out: [0, RIB.depthM],
          up: [deck, deck + heightM],
        },
        feature,
        ['front', 'left', 'right'],
      )
    }
  }
}
