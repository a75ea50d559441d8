/** The first screen of a hall: a door for what the pack has, each opening at one press; a language that is given back. */
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MESSAGES, startMessages } from '../../../../tests/support/messages.ts'
import { campusOf } from '../../../domain/campus/campus.ts'
import { parkPack, parkTours } from '../../../domain/fixtures/park.ts'
import { LANGS, type Lang } from '../../../domain/language/languages.ts'
import { launchState } from '../../../domain/state/state.ts'
import { useTable } from '../../../store/index.ts'
import { Doors } from './Doors.tsx'

const table = () => useTable.getState()
/** As the cycle wakes the table: it starts over, and it is the visitor's. */
const enter = vi.fn(() => table().startOver('awake'))

function show(change: object = {}, tours = parkTours()): void {
  table().open(campusOf({ ...parkPack(), ...change }))
  table().setTours(tours)
  table().setLang('en')
  table().keepOpened()
  table().setPhase('attract')
  render(<Doors languages={LANGS} onEnter={enter} />)
}

const doors = () => [...document.querySelectorAll<HTMLElement>('[data-door]')].map((it) => it.dataset.door)
const door = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) })

beforeEach(() => startMessages('en'))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  enter.mockClear()
  useTable.setState(useTable.getInitialState())
})

describe('the doors of a hall', () => {
  it('open the list of companies and the finder, in a table that was woken first', async () => {
    show()
    await userEvent.click(door('Who is here'))
    expect(enter).toHaveBeenCalledOnce()
    expect(table()).toMatchObject({ panel: 'directory', phase: 'awake', visit: 1 })
    act(() => table().startOver('attract'))
    await userEvent.click(door('What is free'))
    expect(table()).toMatchObject({ panel: 'finder', phase: 'awake', visit: 3 })
  })

  it('tell the film of the pack', async () => {
    show()
    const film = parkTours().find((it) => it.flow)
    await userEvent.click(door('How it grew'))
    expect(table()).toMatchObject({ tour: film?.id, tourPlaying: true, tourAuto: true, step: 0 })
  })

  it('play time from its beginning where no tour is a film', async () => {
    show({}, [])
    await userEvent.click(door('How it grew'))
    expect(table()).toMatchObject({ tour: null, playing: true })
    expect(table().date < parkPack().manifest.launch.date).toBe(true)
  })

  it('open their panel alone where a link has begun a tour', async () => {
    show()
    const [tour] = parkTours()
    act(() => useTable.setState({ opened: { ...launchState(parkPack()), tour: tour?.id ?? null } }))
    await userEvent.click(door('Who is here'))
    expect(table()).toMatchObject({ tour: null, tourPlaying: false, panel: 'directory' })
  })

  it.each<[string, object, string[]]>([
    ['tenants', { tenants: [] }, ['story', 'finder']],
    ['space', { spaces: [] }, ['story', 'directory']],
    ['either', { tenants: [], spaces: [] }, ['story']],
  ])('leave out what a pack without %s has no answer to', (_what, change, left) => {
    show(change)
    expect(doors()).toEqual(left)
  })

  it('name the park, and are named in every language', async () => {
    show()
    const { title, subtitle } = parkPack().manifest
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title.en)
    expect(screen.getByText(subtitle.en ?? '')).toBeDefined()
    for (const lang of LANGS) {
      await act(async () => {
        table().setLang(lang)
        await startMessages(lang)
      })
      for (const key of ['doors.grew', 'doors.who', 'doors.free'])
        expect(screen.getByText(MESSAGES[lang][key] as string)).toBeDefined()
    }
  })

  it('speak the language that is chosen, and the first one again once nobody goes on', async () => {
    show()
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
    await user.click(screen.getByRole('button', { name: 'Русский' }))
    expect(table().lang).toBe<Lang>('ru')
    expect(screen.getByRole('button', { name: 'Русский' }).getAttribute('aria-pressed')).toBe('true')
    expect(table().phase).toBe('attract')
    act(() => void vi.advanceTimersByTime(29_000))
    expect(table().lang).toBe('ru')
    act(() => void vi.advanceTimersByTime(2000))
    expect(table().lang).toBe('en')
  })
})
