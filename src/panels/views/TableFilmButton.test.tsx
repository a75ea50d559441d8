import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startMessages } from '../../../tests/support/messages.ts'
import { smallParkOf } from '../../domain/film/smallPark.ts'
import { parkCampus } from '../../domain/fixtures/park.ts'
import { interiorPoint } from '../../domain/geometry/polygon.ts'
import { useTable } from '../../store/index.ts'
import { FilmNote } from './FilmNote.tsx'
import { TableFilmButton } from './TableFilmButton.tsx'

const campus = parkCampus()
const building = campus.pack.buildings[0]
if (!building) throw new Error('the made-up park has buildings')
const pack = {
  ...campus.pack,
  manifest: { ...campus.pack.manifest, models: { ...campus.pack.manifest.models, cutaway: 'hall.glb' } },
  buildings: [{ ...building, cutaway: true, storeys: 4, ownModel: undefined }],
}

afterEach(cleanup)
beforeEach(() => {
  useTable.setState(useTable.getInitialState(), true)
})

it('starts the film of a park whose exhibition center has a table', async () => {
  expect(smallParkOf(pack)?.building).toBe(building.id)
  useTable.setState({ campus: { ...campus, pack } })
  render(<TableFilmButton />)
  await userEvent.setup().click(screen.getByRole('button'))
  expect(useTable.getState().tableFilm).toBe(true)
})

it('is not there where nothing can be cut open', () => {
  const closed = { ...pack, buildings: pack.buildings.map((it) => ({ ...it, cutaway: false })) }
  useTable.setState({ campus: { ...campus, pack: closed } })
  render(<TableFilmButton />)
  expect(screen.queryByRole('button')).toBeNull()
})

it('says what is illustrative as long as the inside of the center is in sight', async () => {
  await startMessages('en')
  useTable.setState({ campus: { ...campus, pack }, lang: 'en', tableFilm: true })
  render(<FilmNote />)
  expect(screen.queryByText(/illustrative/)).toBeNull()
  act(() => useTable.setState({ filmInside: true }))
  expect(screen.getByText(`Inside ${building.name.en}: illustrative`)).toBeTruthy()
  act(() => useTable.setState({ filmInside: false }))
  expect(screen.queryByText(/illustrative/)).toBeNull()
})

it('says so as well while the center is cut open, or seen from within', async () => {
  await startMessages('en')
  const [[x, z]] = [interiorPoint(building.footprint)]
  const within = { id: 'within', name: building.name, position: [x, 2, z], target: [x, 2, z - 9] } as const
  const outside = { ...within, id: 'outside', position: [x, 400, z] } as const
  const viewpoints = [within, outside]
  useTable.setState({ campus: { ...campus, pack: { ...pack, viewpoints } }, lang: 'en', view: 'outside' })
  render(<FilmNote />)
  expect(screen.queryByText(/illustrative/)).toBeNull()
  act(() => useTable.setState({ view: 'within' }))
  expect(screen.getByText(/illustrative/)).toBeTruthy()
  act(() => useTable.setState({ view: 'outside', cutaway: building.id }))
  expect(screen.getByText(/illustrative/)).toBeTruthy()
  act(() => useTable.setState({ reach: 'zone' }))
  expect(screen.queryByText(/illustrative/)).toBeNull()
})
