/** What a saved picture holds, and what is said where none can be drawn. */
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startMessages } from '../../../tests/support/messages.ts'
import { campusOf } from '../../domain/campus/campus.ts'
import { parkPack } from '../../domain/fixtures/park.ts'
import { type PictureSize, useTable } from '../../store/index.ts'
import { SavePicture } from './SavePicture.tsx'

const screenshot = vi.fn<(picture: PictureSize) => Promise<Blob>>()

describe('a picture of the view', () => {
  const user = userEvent.setup()
  let saved: string[] = []
  beforeEach(() => {
    startMessages('en')
    useTable.getState().open(campusOf(parkPack()))
    useTable.getState().setLang('en')
    useTable.setState({
      stage: { screenshot, snapshot: screenshot, stats: vi.fn(), redraw: vi.fn() },
    })
    screenshot.mockReset().mockResolvedValue(new Blob(['picture']))
    saved = []
    URL.createObjectURL = () => 'blob:picture'
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download)
    })
  })
  afterEach(() => {
    cleanup()
    vi.restoreAllMocks()
    useTable.setState(useTable.getInitialState())
  })

  it('is as large as asked for, with the names if wished, and says what it is', async () => {
    render(<SavePicture />)
    await user.click(screen.getByRole('radio', { name: '4K' }))
    await user.click(screen.getByRole('switch', { name: 'With names' }))
    await user.click(screen.getByRole('button', { name: 'Save picture' }))
    const [asked] = screenshot.mock.lastCall ?? []
    expect(Math.max(asked?.width ?? 0, asked?.height ?? 0)).toBe(3840)
    expect(asked?.names).toBe(true)
    expect(asked?.caption?.[0]).toContain('Fixture Park')
    expect(asked?.caption?.[1]).toBe('All of this park is made up.')
    expect(saved).toEqual([expect.stringMatching(/^fixture-\d{4}-\d\d-\d\d-4k\.jpg$/)])
  })

  it('that cannot be drawn is no file, and the next size can be tried', async () => {
    screenshot.mockRejectedValueOnce(new RangeError('too large'))
    render(<SavePicture />)
    await user.click(screen.getByRole('button', { name: 'Save picture' }))
    expect(screen.getByRole('status').textContent).toMatch(/choose a smaller one/)
    expect(saved).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Save picture' }))
    expect(saved).toHaveLength(1)
    expect(screen.getByRole('status').textContent).toBe('')
  })
})
