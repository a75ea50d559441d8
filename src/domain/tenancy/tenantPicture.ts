/** The picture of a tour's step that shows a company's building, for a company without a picture of its own. */
import type { Tenant } from '../content/records/tenant.ts'
import type { Tour } from '../content/tour.ts'

export interface StepShown {
  readonly tour: string
  /** Counted from 0. */
  readonly step: number
  /** The day that is seen. */
  readonly date: string
}

/**
 * The first step that promises to show the company, otherwise its building on a day on which the company is there.
 * @param launchDate the day of steps that name none
 */
export function stepShowing(tours: readonly Tour[], tenant: Tenant, launchDate: string): StepShown | null {
  const steps = tours.flatMap((tour) =>
    tour.steps.map(({ date = launchDate, shows }, step) => ({
      tour: tour.id,
      step,
      date,
      place: shows?.place,
    })),
  )
  const there = ({ date }: StepShown) =>
    date >= tenant.since.date && (tenant.until === undefined || date < tenant.until.date)
  const houses = tenant.locations.map((it) => it.building)
  const found =
    steps.find((it) => it.place === tenant.id) ??
    steps.find((it) => it.place !== undefined && houses.includes(it.place) && there(it))
  return found ? { tour: found.tour, step: found.step, date: found.date } : null
}
