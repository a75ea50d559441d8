/** Every camera gesture has a button, also where few stand in the row. */
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startMessages } from '../../tests/support/messages.ts'
import { parkCampus } from '../domain/fixtures/park.ts'
import { useTable } from '../store/index.ts'
import { CameraButtons } from './CameraButtons.tsx'

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const nudge = () => useTable.getState().nudge

beforeEach(async () => {
  await startMessages('en')
  useTable.getState().open(parkCampus())
  useTable.setState({ lang: 'en' })
})
afterEach(() => {
  cleanup()
  useTable.setState(useTable.getInitialState())
})

describe('the buttons of the camera', () => {
  it('that turn and tilt are one fold where there are few, and stay open from press to press', async () => {
    render(<CameraButtons few fullScreen={false} />)
    expect(screen.getAllByRole('button')).toHaveLength(3)
    await press('Turn and tilt')
    await press('Turn left')
    expect(nudge()).toMatchObject({ turnDeg: -22.5 })
    await press('Turn right')
    expect(nudge()).toMatchObject({ turnDeg: 22.5 })
    await press('Look from higher')
    expect(nudge()).toMatchObject({ tiltDeg: -10 })
    await press('Look from lower')
    expect(nudge()).toMatchObject({ tiltDeg: 10 })
  })

  it('stand in the row where there is room', () => {
    render(<CameraButtons few={false} fullScreen={false} />)
    expect(screen.queryByRole('button', { name: 'Turn and tilt' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Turn left' })).toBeTruthy()
  })
})
