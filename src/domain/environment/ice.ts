/** Ice on river and pond: documented dates where there are any, usual ones in other years. Shares run 0–1. */
import type { Climate } from '../content/records/climate.ts'
import { linearstep } from '../math/interpolate.ts'
import { civilDate, type DayNumber, toDay } from '../schedule/calendar.ts'
import { temperatureOn } from './climate.ts'
import { type SeasonChoice, seasonLook } from './season.ts'

export interface IceLook {
  /** River under closed ice. */
  readonly river: number
  /** Floes drifting on open water. */
  readonly floes: number
  /** Pond under ice thick enough to draw as such; skaters come at 1. */
  readonly pond: number
}

/** Usual length of the ice run before freeze-up and after break-up, days (illustrative where no date is documented). */
const RUN_DAYS = 10
const AFTER_DAYS = 6
/**
 * Usual temperatures between which the pond freezes over, °C (illustrative: no record of the pond is known). Shallow and
 * still, it answers to the air within days, where the river keeps to its own calendar.
 */
const POND = Object.freeze({ openC: -1, solidC: -6 })

/** Ice on a date; a season chosen by hand overrules the calendar. Without a climate water freezes as snow comes. */
export function iceLook(climate: Climate | undefined, day: DayNumber, choice: SeasonChoice): IceLook {
  if (choice !== 'live' || !climate) {
    const frozen = seasonLook(day, choice, climate).snow >= 0.5 ? 1 : 0
    return { river: frozen, floes: 0, pond: frozen }
  }
  const pond = linearstep(POND.openC, POND.solidC, temperatureOn(climate, day))
  return { ...riverIce(climate.river, day), pond }
}

function riverIce(river: Climate['river'], day: DayNumber): Pick<IceLook, 'river' | 'floes'> {
  if (!river) return { river: 0, floes: 0 }
  const { year } = civilDate(day)
  const breakUp = dateIn(year, river.breakUps) ?? toDay(`${year}-${river.breakUp.day}`)
  const run = dateIn(year, river.iceRuns)
  // A documented ice run is open water: where no freeze-up is documented after it, the usual one waits for it.
  const usual = Math.max(toDay(`${year}-${river.freezeUp.day}`), (run ?? -Infinity) + RUN_DAYS)
  const freezeUp = dateIn(year, river.freezeUps) ?? usual
  const runStart = Math.min(run ?? freezeUp - RUN_DAYS, freezeUp - 1)
  const closed = day < breakUp || day >= freezeUp
  const floes = closed
    ? 0
    : Math.max(linearstep(runStart - 1, freezeUp, day), 1 - linearstep(breakUp, breakUp + AFTER_DAYS, day))
  return {
    river: closed ? 1 : 0,
    floes,
  }
}

/** The documented day of a year, where there is one. */
function dateIn(year: number, documented: readonly { readonly date: string }[]): DayNumber | undefined {
  const own = documented.find((it) => civilDate(toDay(it.date)).year === year)
  return own && toDay(own.date)
}
