/** What a code for phones holds, read as a phone reads it: from its picture, without a network. */
import { cleanup, render, screen } from '@testing-library/react'
import decodeQR from 'qr/decode.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startMessages } from '../../../tests/support/messages.ts'
import { campusOf } from '../../domain/campus/campus.ts'
import { parkPack } from '../../domain/fixtures/park.ts'
import { sameInAll } from '../../domain/language/text.ts'
import { useTable } from '../../store/index.ts'
import type { PanelProps } from '../definition.ts'
import { Share } from './Share.tsx'

const IN_A_HALL: PanelProps = {
  externalLinks: false,
  keypad: true,
  print: false,
  ownPage: false,
  publicUrl: null,
}
const PUBLIC_URL = 'https://table.example/park/'
/** Pixels of the picture for each unit of the code. */
const SCALE = 4

/** The text of the code in the page. */
function readCode(): string {
  const svg = screen.getByRole('img')
  const size = Number(svg.getAttribute('viewBox')?.split(' ')[2]) * SCALE
  const data = new Uint8Array(size * size * 4).fill(255)
  const path = svg.querySelector('path')?.getAttribute('d') ?? ''
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)/g))
    for (let i = 0; i < SCALE; i++)
      for (let j = 0; j < SCALE; j++) {
        const at = ((Number(y) * SCALE + i) * size + Number(x) * SCALE + j) * 4
        data.fill(0, at, at + 3)
      }
  return decodeQR({ width: size, height: size, data })
}

/** Opens the fixture park, with whatever its operator adds to scene.json. */
function openPark(contact?: string): void {
  const pack = parkPack()
  const manifest = contact === undefined ? pack.manifest : { ...pack.manifest, contact: sameInAll(contact) }
  useTable.getState().open(campusOf({ ...pack, manifest }))
  useTable.getState().setLang('en')
}

describe('the code of a hall without a public address', () => {
  beforeEach(() => startMessages('en'))
  afterEach(() => {
    cleanup()
    useTable.setState(useTable.getInitialState())
  })

  it('holds the place and the company that is selected, and says what is illustrative', () => {
    openPark('Leasing office 400 000 0000')
    useTable.setState({ select: 'delta-foods' })
    render(<Share {...IN_A_HALL} />)
    const text = readCode()
    for (const line of ['Fixture Park', 'Delta Foods', '1 Test Street', 'Leasing office 400 000 0000'])
      expect(text.split('\n')).toContain(line)
    expect(text).toContain('illustrative')
    expect(text).not.toMatch(/https?:/)
  })

  it('holds the storeys that were kept', () => {
    openPark()
    const { setNeed, toggleShortlist } = useTable.getState()
    setNeed({ areaM2: 1000 })
    toggleShortlist('mill-top.5-6')
    render(<Share {...IN_A_HALL} />)
    expect(readCode()).toMatch(/1\. .*Mill.* · F5–F6 · [\d,]+ m²/)
  })

  it('is no larger than a phone reads from a screen, whatever the texts', () => {
    openPark('x'.repeat(900))
    useTable.setState({ select: 'delta-foods' })
    render(<Share {...IN_A_HALL} />)
    const text = readCode()
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(600)
    expect(text).toContain('Delta Foods')
  })

  it('opens the view where the pack names a public address', () => {
    openPark()
    useTable.setState({ linkTo: (base: string) => `${base}?select=mill` })
    const { campus } = useTable.getState()
    if (!campus) throw new Error('no park is open')
    const { manifest } = campus.pack
    useTable.setState({
      campus: {
        ...campus,
        pack: {
          ...campus.pack,
          manifest: { ...manifest, kiosk: { ...manifest.kiosk, publicUrl: PUBLIC_URL } },
        },
      },
    })
    render(<Share {...IN_A_HALL} publicUrl={PUBLIC_URL} />)
    expect(readCode()).toBe(`${PUBLIC_URL}?select=mill`)
  })
})
