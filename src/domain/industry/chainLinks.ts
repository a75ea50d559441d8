/**
 * Which members of a chain are joined, and for how long. Where somebody leads, everybody around is joined to the nearest
 * leader; where nobody does, each to its nearest neighbor, from the largest on, so that all hang together.
 */
import type { Campus } from '../campus/campus.ts'
import type { IndustryChain } from '../content/records/chain.ts'
import { distance } from '../geometry/polygon.ts'
import type { DayNumber } from '../schedule/calendar.ts'
import type { Lease, Term } from '../tenancy/tenancy.ts'
import { heldBy, type Seat, seatsAmong, seatsOn } from './chains.ts'

export interface ChainLink {
  readonly begin: Lease
  /** Null where a company is alone in its chain: it is marked, and joined to nobody. */
  readonly end: Lease | null
}

/** A link, from its first day to the day before its end. */
export type TimedLink = ChainLink & Term

/** So many companies are joined at most, the largest; more would be a tangle. */
const MOST_JOINED = 40

/** The links of a chain on a day. */
export function linksOn(campus: Campus, chain: IndustryChain, day: DayNumber): ChainLink[] {
  return linksAmong(campus, seatsOn(campus, chain, day))
}

/** The links of a chain through all time, each for as long as it holds without a break. */
export function linksOverTime(campus: Campus, chain: IndustryChain): TimedLink[] {
  const held = heldBy(campus, chain)
  const ended: TimedLink[] = []
  let open = new Map<string, TimedLink>()
  for (const day of changesOf(held)) {
    const now = new Map<string, TimedLink>()
    for (const link of linksAmong(campus, seatsAmong(held, day))) {
      const key = `${nameOf(link.begin)} ${link.end ? nameOf(link.end) : ''}`
      now.set(key, open.get(key) ?? { ...link, from: day, until: null })
      open.delete(key)
    }
    ended.push(...[...open.values()].map((it) => ({ ...it, until: day })))
    open = now
  }
  return [...ended, ...open.values()]
}

function linksAmong(campus: Campus, all: readonly Seat[]): ChainLink[] {
  const leads = (it: Seat) => it.member.position === 'leader'
  const seats =
    all.length <= MOST_JOINED
      ? all
      : [...all]
          .sort((a, b) => Number(leads(b)) - Number(leads(a)) || b.areaM2 - a.areaM2)
          .slice(0, MOST_JOINED)
  const [only] = seats
  if (!only) return []
  if (seats.length === 1) return [{ begin: only.lease, end: null }]
  const leaders = seats.filter(leads)
  if (leaders.length === 0) return spanning(campus, seats)
  const others = seats.filter((it) => !leads(it))
  return [
    ...spanning(campus, leaders),
    ...others.map((to) => ({ begin: nearest(campus, leaders, to).lease, end: to.lease })),
  ]
}

/** Days on which somebody comes, goes or moves. */
function changesOf(held: readonly Seat[]): DayNumber[] {
  const days = held.flatMap(({ lease: { from, until } }) => (until === null ? [from] : [from, until]))
  return [...new Set(days)].sort((a, b) => a - b)
}

const nameOf = ({ tenant, index }: Lease) => `${tenant.id}/${index}`

/** Joins all seats by the shortest ways, beginning at the largest. */
function spanning(campus: Campus, seats: readonly Seat[]): ChainLink[] {
  const largest = seats.reduce((most, it) => (it.areaM2 > most.areaM2 ? it : most))
  const joined = [largest]
  const left = seats.filter((it) => it !== largest)
  const links: ChainLink[] = []
  while (left.length > 0) {
    const ways = left.map((to) => {
      const from = nearest(campus, joined, to)
      return { from, to, farM: apartM(campus, from, to) }
    })
    const { from, to } = ways.reduce((best, it) => (it.farM < best.farM ? it : best))
    links.push({ begin: from.lease, end: to.lease })
    joined.push(to)
    left.splice(left.indexOf(to), 1)
  }
  return links
}

/** Of seats as near as each other the first counts. */
function nearest(campus: Campus, seats: readonly Seat[], to: Seat): Seat {
  return seats.reduce((best, it) => (apartM(campus, it, to) < apartM(campus, best, to) ? it : best))
}

/** Distance between the buildings of two seats, meters. */
function apartM({ buildings }: Campus, a: Seat, b: Seat): number {
  const [from, to] = [buildings.get(a.lease.building), buildings.get(b.lease.building)]
  return from && to ? distance(from.center, to.center) : Number.POSITIVE_INFINITY
}
