import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Figure } from '../../domain/content/story.ts'
import type { Known } from '../../domain/evidence/insight.ts'
import { parseIsoDate } from '../../domain/schedule/calendar.ts'
import { ChartPoints } from './ChartPoints.tsx'

const dayOf = (date: string) => {
  const day = parseIsoDate(date)
  if (day === null) throw new Error(date)
  return day
}
const FIGURE = { id: 'companies', decimals: 0 } as Figure
const reading = (date: string, value: number) => ({ day: dayOf(date), precision: 'day' as const, value })

/** Two values are published, a third comes later. */
const known = {
  readings: [reading('2020-03-01', 100), reading('2021-03-01', 200)],
  now: null,
  later: [{ day: dayOf('2022-03-01'), precision: 'day' }],
} as unknown as Known

it('is one tab stop, at the last that is known; arrows go along the chart', async () => {
  render(
    <>
      <ChartPoints figure={FIGURE} known={known} place={(day) => (day - dayOf('2020-01-01')) / 4} />
      <button type="button">After</button>
    </>,
  )
  const user = userEvent.setup()
  const [first, last, later, after] = screen.getAllByRole('button')
  await user.tab()
  expect(document.activeElement).toBe(last)
  expect(last?.getAttribute('aria-current')).toBe('date')
  await user.keyboard('{ArrowRight}')
  expect(document.activeElement).toBe(later)
  await user.keyboard('{Home}')
  expect(document.activeElement).toBe(first)
  await user.tab()
  expect(document.activeElement).toBe(after)
})
