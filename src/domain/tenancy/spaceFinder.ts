/**
 * The space finder: what of the spaces on offer answers a need, in which order, and why. Every reason is a measure a
 * visitor can check; the order follows from the same measures.
 */
import type { Campus } from '../campus/campus.ts'
import { corridorWalkM } from '../campus/corridorWalk.ts'
import { storeysOf } from '../campus/storeys.ts'
import type { Space, SpaceCondition } from '../content/records/space.ts'
import type { DayNumber } from '../schedule/calendar.ts'
import { holdingAreaM2 } from './occupancy.ts'
import { spaceRun } from './shortlist.ts'
import { holdsOn, leasesOf, offerOf } from './tenancy.ts'

/** What somebody looks for; null leaves a wish open. */
export interface SpaceNeed {
  /** Floor area, m². */
  readonly areaM2: number
  /** The day it is needed from. */
  readonly from: DayNumber
  readonly industry: string | null
  /** Company to be near to. */
  readonly near: string | null
  readonly condition: SpaceCondition | null
}

/** Neighboring storeys of one space that together come nearest to the need. */
export interface SpaceAnswer {
  /** `<space>.<first>-<last>`: the same answer keeps its id. */
  readonly id: string
  readonly space: Space
  readonly storeys: readonly [number, number]
  readonly areaM2: number
  /** Days to wait after the wished day; 0 where it is free by then. */
  readonly waitDays: number
  /** Indoor way to the company wished for, meters; null without a wish, or without a way. */
  readonly walkM: number | null
  /** Companies of the industry wished for in the same building on that day. */
  readonly peers: readonly string[]
  /** The building is imagined for the industry wished for. */
  readonly focus: boolean
  readonly conditionFits: boolean
  /** 0–1, 1 where every wish is met. */
  readonly score: number
}

/** How much each wish weighs, beside the others that are made. */
const WEIGHT = { area: 4, wait: 3, near: 3, industry: 2, condition: 1 } as const
/** Longest wait that is worth showing, days. */
const LONGEST_WAIT_DAYS = 365
/** An indoor way of this length halves what nearness counts, meters. */
const HALF_WALK_M = 300
/** A space smaller than this share of the need is no answer. */
const LEAST_SHARE = 0.6

/** Answers to a need, the best first; equal ones in the order of the pack. */
export function findSpaces(campus: Campus, need: SpaceNeed): SpaceAnswer[] {
  return campus.pack.spaces
    .flatMap((space) => answer(campus, space, need) ?? [])
    .sort((a, b) => b.score - a.score)
}

function answer(campus: Campus, space: Space, need: SpaceNeed): SpaceAnswer | null {
  const entry = campus.buildings.get(space.building)
  const offer = offerOf(space)
  const waitDays = Math.max(0, offer.from - need.from)
  const gone = offer.until !== null && offer.until <= Math.max(need.from, offer.from)
  if (!entry || gone || waitDays > LONGEST_WAIT_DAYS) return null
  const part = nearestPart(campus, space, need.areaM2)
  if (!part || part.areaM2 < need.areaM2 * LEAST_SHARE) return null
  return measured(campus, space, need, part)
}

/**
 * What was kept of earlier answers, measured by the present need, whether or not it answers that; in the order of the ids.
 * Ids of spaces that the pack does not have are left out.
 */
export function keptSpaces(campus: Campus, ids: readonly string[], need: SpaceNeed): SpaceAnswer[] {
  return ids.flatMap((id) => {
    const run = spaceRun(campus.pack, id)
    if (!run || !campus.buildings.has(run.space.building)) return []
    const { space, storeys } = run
    const areaM2 = holdingAreaM2(campus, { ...offerOf(space), storeys })
    return [measured(campus, space, need, { storeys, areaM2 })]
  })
}

/** Some storeys of a space. */
interface Part {
  readonly storeys: readonly [number, number]
  readonly areaM2: number
}

/** How well a part of a space meets a need. */
function measured(campus: Campus, space: Space, need: SpaceNeed, part: Part): SpaceAnswer {
  const entry = campus.buildings.get(space.building)
  const waitDays = Math.max(0, offerOf(space).from - need.from)
  const leases = campus.pack.tenants.flatMap(leasesOf).filter((it) => holdsOn(it, need.from + waitDays))
  const near = need.near === null ? [] : leases.filter((it) => it.tenant.id === need.near)
  const walks = near.flatMap((it) => corridorWalkM(campus.pack.corridor, space.building, it.building) ?? [])
  const walkM = walks.length > 0 ? Math.min(...walks) : null
  const peers = leases
    .filter((it) => it.building === space.building && it.tenant.industry.id === need.industry)
    .map((it) => it.tenant.id)
  const focus = need.industry !== null && entry?.building.industryFocus?.industry === need.industry
  const conditionFits = need.condition === space.condition

  const wishes: [number, number][] = [
    [WEIGHT.area, fitOf(part.areaM2, need.areaM2)],
    [WEIGHT.wait, 1 - waitDays / LONGEST_WAIT_DAYS],
  ]
  if (need.near !== null) wishes.push([WEIGHT.near, walkM === null ? 0 : HALF_WALK_M / (HALF_WALK_M + walkM)])
  if (need.industry !== null) wishes.push([WEIGHT.industry, peers.length > 0 ? 1 : focus ? 0.7 : 0])
  if (need.condition !== null) wishes.push([WEIGHT.condition, conditionFits ? 1 : 0])
  const total = wishes.reduce((sum, [weight]) => sum + weight, 0)
  return {
    id: `${space.id}.${part.storeys[0]}-${part.storeys[1]}`,
    space,
    ...part,
    waitDays,
    walkM,
    peers: [...new Set(peers)],
    focus,
    conditionFits,
    score: wishes.reduce((sum, [weight, met]) => sum + weight * met, 0) / total,
  }
}

/** How well an area fits: too little counts twice as much as too much. */
function fitOf(areaM2: number, needM2: number): number {
  const off = areaM2 < needM2 ? (2 * (needM2 - areaM2)) / needM2 : (areaM2 - needM2) / needM2
  return 1 / (1 + off)
}

/** The run of neighboring storeys whose area fits best; a part of a storey is had whole. */
function nearestPart(campus: Campus, { building, storeys, share }: Space, needM2: number): Part | null {
  const entry = campus.buildings.get(building)
  if (!entry) return null
  const levels = storeysOf(entry.building).filter((it) => it.number >= storeys[0] && it.number <= storeys[1])
  let best: Part | null = null
  for (const [i, bottom] of levels.entries()) {
    let areaM2 = 0
    for (const top of levels.slice(i)) {
      areaM2 += top.areaM2 * share
      if (!best || fitOf(areaM2, needM2) > fitOf(best.areaM2, needM2))
        best = { storeys: [bottom.number, top.number], areaM2 }
    }
  }
  return best
}
