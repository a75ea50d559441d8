/** A figure that is drawn can be drawn: its series runs forward and ends with it, a share is a share, dots can be counted. */
import type { ScenePack } from '../pack.ts'
import type { Report } from './report.ts'

/** As many dots as the eye takes in at a glance. */
const MOST_DOTS = 60

export function checkFigures({ figures }: Pick<ScenePack, 'figures'>, report: Report): void {
  for (const [i, { chart, series, value, asOf }] of figures.entries()) {
    const at = `figures[${i}]`
    const timed = chart === 'growth' || chart === 'steps'
    if (timed && !series)
      report('figures.json', `${at}.series`, `there is nothing to draw as ${chart} without a series`)
    for (const [k, { date }] of (series ?? []).entries()) {
      const before = series?.[k - 1]?.date
      if (before !== undefined && date <= before)
        report('figures.json', `${at}.series[${k}].date`, `${date} is not after ${before}`)
    }
    const last = series?.at(-1)
    if (last && (last.value !== value || last.date !== asOf))
      report('figures.json', `${at}.value`, `the series ends with ${last.value} on ${last.date}`)
    if (chart === 'share' && (value < 0 || value > 100))
      report('figures.json', `${at}.value`, 'a share is a percentage, 0 to 100')
    if (chart === 'count' && (!Number.isInteger(value) || value < 1 || value > MOST_DOTS))
      report('figures.json', `${at}.value`, `one dot each can be drawn for 1 to ${MOST_DOTS}`)
  }
}
