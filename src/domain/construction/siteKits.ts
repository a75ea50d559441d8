/**
 * When each kit of a building site is there: from the begin of the first phase that shows it to the end of the last.
 * Scaffolding, hoists and earthworks make way as the phase after that begins.
 */
import type { Kit, Profiles } from '../content/records/profile.ts'
import { BUILD_PHASES, type BuildingTimes, type BuildPhase, type Span } from './construction.ts'

/** What a site shows in each phase unless the content says otherwise. */
const USUAL_KITS: Readonly<Record<BuildPhase, readonly Kit[]>> = {
  excavation: ['earthworks', 'yard', 'lights'],
  basement: ['crane', 'yard', 'lights'],
  structure: ['crane', 'scaffold', 'hoist', 'rebar', 'yard', 'lights'],
  envelope: ['scaffold', 'hoist', 'yard', 'lights'],
  'fit-out': [],
  'in-use': [],
}

/** Kits that are in the way of what follows. */
const MAKE_WAY: readonly Kit[] = ['scaffold', 'hoist', 'earthworks']

/** What a phase shows. */
export function kitsOf(profiles: Profiles, phase: BuildPhase): readonly Kit[] {
  return profiles[phase]?.kits ?? USUAL_KITS[phase]
}

/** The phases that show a kit, in building order. */
export function phasesWith(profiles: Profiles, kit: Kit): BuildPhase[] {
  return BUILD_PHASES.filter((it) => kitsOf(profiles, it).includes(kit))
}

/** Days on which a kit stands on a building's site; null where no phase shows it. */
export function kitSpan(times: BuildingTimes, profiles: Profiles, kit: Kit): Span | null {
  const spans = spansOf(times)
  const there = BUILD_PHASES.filter((it) => spans[it])
  const shown = there.filter((it) => kitsOf(profiles, it).includes(kit))
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last) return null
  const next = there[there.indexOf(last) + 1]
  const end = MAKE_WAY.includes(kit) && next ? spans[next]?.start : spans[last]?.end
  return { start: spans[first]?.start ?? 0, end: end ?? Infinity }
}

function spansOf(times: BuildingTimes): Record<BuildPhase, Span | null> {
  const { excavation, basement, structure, envelope, fitOut, inUse } = times
  return {
    excavation,
    basement,
    structure,
    envelope,
    'fit-out': fitOut,
    'in-use': { start: inUse, end: Infinity },
  }
}
