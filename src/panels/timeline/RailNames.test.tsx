/** Names of beads: under a mouse, under a finger that holds one, and for the keyboard; never beside the card of the same. */
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startMessages } from '../../../tests/support/messages.ts'
import { parkCampus } from '../../domain/fixtures/park.ts'
import { useTable } from '../../store/index.ts'
import { RailNames } from './RailNames.tsx'
import { shareOf } from './railScale.ts'

const WIDTH = 1000
const campus = parkCampus()
const [first] = campus.milestones
const table = () => useTable.getState()

function Host() {
  const rail = useRef<HTMLDivElement>(null)
  return (
    <div ref={rail} tabIndex={0} role="slider" aria-valuenow={0}>
      <RailNames rail={rail} />
    </div>
  )
}

describe('the name of a bead', () => {
  let rail: HTMLElement
  const tip = () => rail.querySelector('.rail__tip') as HTMLElement
  const at = (day: number) => shareOf(campus.timeline, day) * WIDTH
  const shown = () => (tip().hidden ? null : tip().textContent)

  beforeEach(() => {
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
        disconnect() {}
      },
    )
    startMessages('en')
    table().open(campus)
    table().setLang('en')
    rail = render(<Host />).getByRole('slider')
    rail.getBoundingClientRect = () => new DOMRect(0, 0, WIDTH, 56)
  })
  afterEach(() => {
    cleanup()
    vi.unstubAllGlobals()
    useTable.setState(useTable.getInitialState())
  })

  it('is shown under a mouse that is near, and goes with it', () => {
    const day = first?.day ?? 0
    expect(shown()).toBeNull()
    fireEvent.pointerMove(rail, { pointerType: 'mouse', clientX: at(day) + 8 })
    expect(shown()).toContain(first?.title.en)
    fireEvent.pointerMove(rail, { pointerType: 'mouse', clientX: at(day) + 40 })
    expect(shown()).toBeNull()
    fireEvent.pointerMove(rail, { pointerType: 'mouse', clientX: at(day) })
    fireEvent.pointerLeave(rail, { pointerType: 'mouse', clientX: at(day) })
    expect(shown()).toBeNull()
  })

  it('is shown while a finger holds it, and not beside its card', () => {
    const day = first?.day ?? 0
    fireEvent.pointerDown(rail, { pointerType: 'touch', clientX: at(day) })
    act(() => table().setDay(day))
    expect(shown()).toContain(first?.title.en)
    fireEvent.pointerUp(rail, { pointerType: 'touch', clientX: at(day) })
    expect(shown()).toBeNull()
    fireEvent.pointerMove(rail, { pointerType: 'mouse', clientX: at(day) })
    expect(shown()).not.toBeNull()
    act(() => table().showMilestone(first?.id ?? null))
    expect(shown()).toBeNull()
  })

  it('is shown where the keyboard has come to its day', () => {
    act(() => table().setDay(first?.day ?? 0))
    expect(shown()).toBeNull()
    act(() => rail.focus())
    expect(shown()).toContain(first?.title.en)
    act(() => table().setDay((first?.day ?? 0) + 1))
    expect(shown()).toBeNull()
    act(() => table().setDay(first?.day ?? 0))
    // A hand that has set the focus sees its handle.
    rail.dataset.hand = ''
    act(() => table().setDay((first?.day ?? 0) + 1))
    act(() => table().setDay(first?.day ?? 0))
    expect(shown()).toBeNull()
  })
})
