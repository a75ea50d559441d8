/** Logo, picture and clip of a company: what the pack has, nothing where it has nothing or a file is lost. */
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startMessages } from '../../../tests/support/messages.ts'
import { campusOf } from '../../domain/campus/campus.ts'
import { parkPack } from '../../domain/fixtures/park.ts'
import { useTable } from '../../store/index.ts'
import { SelectionCard } from './SelectionCard.tsx'

const media = (file: string, en: string) => ({
  file,
  text: { zh: en, en, ru: en },
  illustrative: true as const,
})

/** The card of a company with some files. */
function show(files: object, more: { tenantPictures?: boolean } = {}): HTMLElement {
  const pack = parkPack()
  const tenants = pack.tenants.map((it) => (it.id === 'aurora-robotics' ? { ...it, ...files } : it))
  useTable.getState().open(campusOf({ ...pack, tenants, manifest: { ...pack.manifest, ...more } }))
  useTable.setState({ lang: 'en', select: 'aurora-robotics' })
  render(<SelectionCard />)
  return screen.getByRole('region')
}

const play = vi.fn(async () => {})
const pause = vi.fn()

beforeEach(async () => {
  await startMessages('en')
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(play)
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(pause)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  useTable.setState(useTable.getInitialState(), true)
})

it('shows logo and picture with what is seen in them, from the folder of the pack', () => {
  show({ logo: media('media/a.svg', 'Logo'), picture: media('media/hall.webp', 'The hall') })
  expect(screen.getByRole('img', { name: 'Logo' }).getAttribute('src')).toBe('/scenes/fixture/media/a.svg')
  expect(screen.getByRole('img', { name: 'The hall' }).getAttribute('src')).toBe(
    '/scenes/fixture/media/hall.webp',
  )
})

it('leaves the place of a file that cannot be had empty', () => {
  show({ picture: media('media/hall.webp', 'The hall') })
  fireEvent.error(screen.getByRole('img', { name: 'The hall' }))
  expect(screen.queryByRole('img')).toBeNull()
})

it('has no picture where the pack has none, and one of the model where the pack says so', () => {
  const card = show({})
  expect(card.querySelector('img, video, figure')).toBeNull()
  cleanup()
  show({}, { tenantPictures: true })
  expect(document.querySelector('img')?.getAttribute('src')).toBe('/tenants/fixture/aurora-robotics.webp')
  expect(document.querySelector('figcaption')?.textContent).toMatch(/^The model on .*20\d\d/)
  fireEvent.error(document.querySelector('img') as HTMLImageElement)
  expect(document.querySelector('img')).toBeNull()
  cleanup()
  show({ locations: [] }, { tenantPictures: true })
  expect(document.querySelector('img, figure')).toBeNull()
})

it('asks for a clip at a touch alone, without sound, and stops it at the next', async () => {
  const card = show({ clip: media('media/robot.mp4', 'A robot lifts a box') })
  expect(card.querySelector('video')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Play the clip (silent)' }))
  const video = card.querySelector('video') as HTMLVideoElement
  expect(video.getAttribute('src')).toBe('/scenes/fixture/media/robot.mp4')
  expect(video.muted).toBe(true)
  expect(video.controls).toBe(false)
  await userEvent.click(screen.getByRole('button', { name: 'Pause the clip' }))
  expect(pause).toHaveBeenCalledOnce()
  fireEvent.pause(video)
  await userEvent.click(screen.getByRole('button', { name: 'Play the clip (silent)' }))
  expect(play).toHaveBeenCalledOnce()
})

it('says that a clip cannot be played, once it was asked for', async () => {
  const card = show({ clip: media('media/robot.mp4', 'A robot lifts a box') })
  await userEvent.click(screen.getByRole('button', { name: 'Play the clip (silent)' }))
  fireEvent.error(card.querySelector('video') as HTMLVideoElement)
  expect(screen.getByRole('status').textContent).toBe('The clip cannot be played')
  expect(card.querySelector('video')).toBeNull()
})
