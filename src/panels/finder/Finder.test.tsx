/** The shortlist: as it is opened by a link, and as a phone sends it on. */
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startMessages } from '../../../tests/support/messages.ts'
import { campusOf } from '../../domain/campus/campus.ts'
import { parkPack } from '../../domain/fixtures/park.ts'
import { sameInAll } from '../../domain/language/text.ts'
import { useTable } from '../../store/index.ts'
import type { PanelProps } from '../definition.ts'
import { Finder } from './Finder.tsx'

const OWN_PAGE: PanelProps = {
  externalLinks: true,
  keypad: false,
  print: true,
  ownPage: true,
  publicUrl: null,
}
const pack = parkPack()
const [space] = pack.spaces
if (!space) throw new Error('no space in the park')
const KEPT = `${space.id}.${space.storeys[0]}-${space.storeys[0]}`
const CONTACT = 'Leasing office, +86 451 0000'

beforeEach(async () => {
  await startMessages('en')
  const { manifest } = pack
  useTable.getState().open(campusOf({ ...pack, manifest: { ...manifest, contact: sameInAll(CONTACT) } }))
  useTable.getState().setLang('en')
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  useTable.setState(useTable.getInitialState(), true)
})

/** As by a link with a shortlist. */
function openByLink(ids: readonly string[]): void {
  const table = useTable.getState()
  table.applyState({ shortlist: ids })
  table.keepOpened()
  render(<Finder {...OWN_PAGE} />)
}

describe('a shortlist in a link', () => {
  it('opens with plan, measures, whom to ask and the way into the model', async () => {
    openByLink([KEPT])
    expect(screen.getByRole('img', { name: /^Plan of/ })).toBeTruthy()
    expect(screen.getByText(new RegExp(CONTACT.replace('+', '\\+')))).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Show in the model' }))
    expect(useTable.getState().select).toBe(`${space.building}.f${space.storeys[0]}`)
  })

  it('is left out with a note where the pack has no such space; the search stands', () => {
    openByLink(['nowhere.1-2'])
    expect(useTable.getState().shortlist).toEqual([])
    expect(useTable.getState().notices).toMatchObject([{ kind: 'state', note: { key: 'shortlist' } }])
    expect(screen.getByRole('slider', { name: /Floor area/ })).toBeTruthy()
  })

  it('gives way to the search once it is another', () => {
    useTable.getState().applyState({ shortlist: [KEPT] })
    useTable.getState().keepOpened()
    useTable.getState().toggleShortlist(KEPT)
    render(<Finder {...OWN_PAGE} />)
    expect(screen.queryByRole('img', { name: /^Plan of/ })).toBeNull()
    expect(screen.getByRole('slider', { name: /Floor area/ })).toBeTruthy()
  })
})

describe('taking it along on a phone', () => {
  it("is by the system's own sheet, with the list as text; no code stands on a phone's own screen", async () => {
    const share = vi.fn((_what: ShareData) => Promise.resolve())
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { share }))
    vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }))
    openByLink([KEPT])
    await userEvent.click(screen.getByRole('button', { name: 'Take along' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Send the list' }))
    await waitFor(() => expect(share).toHaveBeenCalledTimes(1))
    const sent = share.mock.calls[0]?.[0]
    expect(sent?.text).toContain(CONTACT)
    expect(sent?.title).toBeTruthy()
    // A machine that no phone reaches is no address.
    expect(sent?.url).toBeUndefined()
    expect(screen.queryByRole('img', { name: /code/i })).toBeNull()
  })
})
