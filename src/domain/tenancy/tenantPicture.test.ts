import { expect, it } from 'vitest'
import { parkPack } from '../fixtures/park.ts'
import { pictureDate } from './tenantPicture.ts'

const tenant = (id: string) => {
  const found = parkPack().tenants.find((it) => it.id === id)
  if (!found) throw new Error(id)
  return found
}

it('is of the day on which the table opens, while the company is there', () => {
  expect(pictureDate(tenant('fir-printing'), '2022-12-31')).toBe('2022-12-31')
})

it('is of the first day of a company that has left by then, or comes later', () => {
  expect(pictureDate(tenant('fir-printing'), '2023-01-01')).toBe('2021-11-01')
  expect(pictureDate(tenant('fir-printing'), '2021-10-31')).toBe('2021-11-01')
})

it('is of nothing where a company has no storeys, or none on that day', () => {
  expect(pictureDate(tenant('elm-advisers'), '2024-01-01')).toBeNull()
  const fir = tenant('fir-printing')
  const moved = { ...fir, locations: fir.locations.map((it) => ({ ...it, until: '2022-06-01' })) }
  expect(pictureDate(moved, '2022-05-31')).toBe('2022-05-31')
  expect(pictureDate(moved, '2022-06-01')).toBeNull()
})
