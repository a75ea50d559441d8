import { expect, it } from 'vitest'
import type { Tour } from '../content/tour.ts'
import { parkPack } from '../fixtures/park.ts'
import { stepShowing } from './tenantPicture.ts'

const step = (place: string | undefined, date?: string) =>
  ({ ...(date && { date }), ...(place && { shows: { place } }) }) as Tour['steps'][number]
const tour = (id: string, ...steps: Tour['steps']): Tour => ({ id, steps }) as unknown as Tour
const tenant = (id: string) => {
  const found = parkPack().tenants.find((it) => it.id === id)
  if (!found) throw new Error(id)
  return found
}
const LAUNCH = '2024-01-01'

it('is the step that shows the company, before one of its building', () => {
  const tours = [
    tour('one', step(undefined), step('mill', '2023-01-01')),
    tour('two', step('aurora-robotics', '2021-10-01')),
  ]
  expect(stepShowing(tours, tenant('aurora-robotics'), LAUNCH)).toEqual({
    tour: 'two',
    step: 0,
    date: '2021-10-01',
  })
})

it('is one of its building while it is there, never before it came nor after it left', () => {
  const before = tour('one', step('loft', '2021-10-31'))
  const after = tour('two', step('loft', '2023-01-01'))
  const during = tour('three', step('mill', '2022-01-01'), step('loft', '2022-12-31'))
  const fir = tenant('fir-printing')
  expect(stepShowing([before, after], fir, LAUNCH)).toBeNull()
  expect(stepShowing([before, after, during], fir, LAUNCH)).toEqual({
    tour: 'three',
    step: 1,
    date: '2022-12-31',
  })
})

it('takes the launch date for a step without one, and nothing where no step shows a place of the company', () => {
  const tours = [tour('one', step('mill'))]
  expect(stepShowing(tours, tenant('aurora-robotics'), LAUNCH)?.date).toBe(LAUNCH)
  expect(stepShowing(tours, tenant('elm-advisers'), LAUNCH)).toBeNull()
})
