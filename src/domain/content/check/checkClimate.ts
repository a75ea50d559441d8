/** The climate of a pack must be a year that can be: one freeze-up, one break-up and one weather a day. */
import type { ScenePack } from '../pack.ts'
import type { Climate } from '../records/climate.ts'
import type { Report } from './report.ts'

const YEAR_DIGITS = 4
const RIVER = 'climate.river'

export function checkClimate(pack: ScenePack, report: Report): void {
  const { climate } = pack.manifest
  if (!climate) return
  const { river, weather } = climate
  if (river) checkRiver(river, report)
  const days = weather.map((it) => it.date)
  for (const [i, day] of days.entries()) {
    if (days.indexOf(day) < i)
      report('scene.json', `climate.weather[${i}].date`, 'already has its weather in this list')
  }
}

function checkRiver(river: NonNullable<Climate['river']>, report: Report): void {
  if (river.breakUp.day >= river.freezeUp.day) {
    report('scene.json', `${RIVER}.breakUp.day`, 'is not before the freeze-up: river ice lies over New Year')
  }
  for (const list of ['freezeUps', 'breakUps', 'iceRuns'] as const) {
    const years = river[list].map((it) => it.date.slice(0, YEAR_DIGITS))
    for (const [i, year] of years.entries()) {
      if (years.indexOf(year) < i)
        report('scene.json', `${RIVER}.${list}[${i}].date`, `${year} already has a date in this list`)
    }
  }
  for (const [i, { date }] of river.freezeUps.entries()) {
    const year = date.slice(0, YEAR_DIGITS)
    const run = river.iceRuns.find((it) => it.date.startsWith(year))?.date
    const breakUp = river.breakUps.find((it) => it.date.startsWith(year))?.date
    const at = `${RIVER}.freezeUps[${i}].date`
    if (run && run >= date) report('scene.json', at, `is not after the ice run of ${run}`)
    if ((breakUp ?? `${year}-${river.breakUp.day}`) >= date)
      report('scene.json', at, `is not after the break-up of ${year}`)
  }
}
