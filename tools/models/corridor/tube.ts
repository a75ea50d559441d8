/** The tube of a run: floor, edge beams, glazing, eaves rails, crown with its lines of light, and what closes its ends. */
import type { Mesh } from '../kit/mesh.ts'
import { endWall, panel } from './panel.ts'
import type { Run } from './plan.ts'
import { glassLine, mirrored, openingOf, type Profile, profileOf, pull, type Side, TUBE } from './section.ts'

/** Measures, meters. */
const INLAY = Object.freeze({ fromM: 0.5, widthM: 0.14 })
const LIGHT = Object.freeze({ fromEdgeM: 0.3, widthM: 0.18 })
const CROWN = Object.freeze({ lipM: 0.36, lipDropM: 0.16, chamferM: 0.14, ridgeM: 0.09 })
const SOFFIT_UP_M = 0.12
const CLOSING = Object.freeze({ proudM: 0.5, frameM: 0.16 })

export function drawTube(mesh: Mesh, run: Run): void {
  const { line, span, profile, feature } = run
  const both = (section: readonly Side[]) => [section, mirrored(section)]
  for (const section of both(beamSection(profile)))
    pull(mesh.on('corridor-red'), line, span, section, feature)
  for (const section of both(eavesSection(profile)))
    pull(mesh.on('corridor-red'), line, span, section, feature, { closed: true })
  for (const section of both(glassLine(profile)))
    pull(mesh.on('corridor-glass'), line, span, section, feature)
  const crown = crownSection(profile)
  pull(mesh.on('corridor-roof'), line, span, [...crown, ...mirrored(crown).slice(1)], feature)
  strips(mesh, run)
  for (const end of [0, 1] as const) closeEnd(mesh, run, end)
}

/** Edge beam on the right: from the soffit around its outside to the floor. */
function beamSection({ glass, deck }: Profile): Side[] {
  const { depthM, upstandM, proudM, chamferM: c, insideM } = TUBE.beam
  const [inner, outer] = [glass - insideM, glass + proudM]
  return [
    [inner - 0.35, deck - depthM + SOFFIT_UP_M],
    [inner - 0.35, deck - depthM],
    [outer - c, deck - depthM],
    [outer, deck - depthM + c],
    [outer, deck + upstandM - c],
    [outer - c, deck + upstandM],
    [inner, deck + upstandM],
    [inner, deck],
  ]
}

/** The rail where the wall leans in, chamfered to catch light. */
function eavesSection({ glass, eaves }: Profile): Side[] {
  return [
    [glass - 0.07, eaves - 0.15],
    [glass + 0.11, eaves - 0.15],
    [glass + 0.19, eaves - 0.06],
    [glass + 0.15, eaves + 0.08],
    [glass + 0.03, eaves + 0.16],
    [glass - 0.1, eaves + 0.1],
  ]
}

/** Right half of the crown, from its underside over its lip to the ridge. */
function crownSection({ crown, ceiling, top }: Profile): Side[] {
  const { lipM, lipDropM, chamferM, ridgeM } = CROWN
  return [
    [crown - 0.1, ceiling],
    [crown + lipM - 0.16, ceiling - lipDropM],
    [crown + lipM, ceiling - lipDropM / 3],
    [crown + lipM - chamferM, top - ridgeM],
    [0, top],
  ]
}

/** Floor with its inlaid lines, ceiling with its lines of light, soffit: strips side by side, none over another. */
function strips(mesh: Mesh, { line, span, profile, feature }: Run): void {
  const { glass, clear, crown, deck, ceiling } = profile
  const flat =
    (material: 'corridor-floor' | 'corridor-red' | 'corridor-light' | 'corridor-column') =>
    (from: number, to: number, up: number) =>
      pull(
        mesh.on(material),
        line,
        span,
        [
          [from, up],
          [to, up],
        ],
        feature,
      )
  const edge = glass - TUBE.beam.insideM
  const inlay = clear - INLAY.fromM
  const [floor, red, light] = [flat('corridor-floor'), flat('corridor-red'), flat('corridor-light')]
  // Facing up, a strip runs from right to left.
  floor(edge, inlay, deck)
  red(inlay, inlay - INLAY.widthM, deck)
  floor(inlay - INLAY.widthM, INLAY.widthM - inlay, deck)
  red(INLAY.widthM - inlay, -inlay, deck)
  floor(-inlay, -edge, deck)
  const [outer, lamp] = [crown - 0.1, crown - 0.1 - LIGHT.fromEdgeM]
  floor(-outer, -lamp, ceiling)
  light(-lamp, LIGHT.widthM - lamp, ceiling)
  floor(LIGHT.widthM - lamp, lamp - LIGHT.widthM, ceiling)
  light(lamp - LIGHT.widthM, lamp, ceiling)
  floor(lamp, outer, ceiling)
  flat('corridor-column')(0.35 - edge, edge - 0.35, deck - TUBE.beam.depthM + SOFFIT_UP_M)
}

/** The outline of a tube's section with everything that stands proud of its glass. */
export function hullOf(profile: Profile, proudM: number = CLOSING.proudM): Side[] {
  const { glass, crown, deck, eaves, top } = profile
  const right: Side[] = [
    [glass + proudM, deck - TUBE.beam.depthM],
    [glass + proudM, eaves],
    [crown + proudM + 0.1, top],
  ]
  return [...right, ...mirrored(right)]
}

/** Nothing where a hub or a building takes over; a red wall around a narrower tube; glass where it simply ends. */
function closeEnd(mesh: Mesh, run: Run, end: 0 | 1): void {
  const to = run.ends[end]
  const { profile, feature } = run
  if (to.kind === 'hub' || to.kind === 'portal') return
  const wall = endWall(run, end)
  const outline = hullOf(profile, TUBE.beam.proudM)
  if (to.kind === 'closed') {
    const opening = openingOf(profile)
    panel(mesh.on('corridor-red'), wall, outline, feature, { holes: [opening] })
    panel(mesh.on('corridor-red'), wall, outline, feature, {
      holes: [opening],
      out: -CLOSING.frameM,
      back: true,
    })
    panel(mesh.on('corridor-glass'), wall, opening, feature)
    return
  }
  if (to.otherWidthM >= run.placed.widthM) return
  const { deck, top } = profile
  const narrow = openingOf(profileOf(to.otherWidthM, deck, top - deck))
  // The floor runs on: the opening reaches down to it, the panel further.
  panel(mesh.on('corridor-red'), wall, outline, feature, { holes: [narrow] })
  panel(mesh.on('corridor-red'), wall, outline, feature, {
    holes: [narrow],
    out: -CLOSING.frameM,
    back: true,
  })
}
