/** One mark a card: what it counts, what it says in words, and what it opens. */
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startMessages } from '../../../tests/support/messages.ts'
import { parkCampus } from '../../domain/fixtures/park.ts'
import { useTable } from '../../store/index.ts'
import { Panel } from '../Panel.tsx'
import { SourceBadge } from '../SourceBadge.tsx'

const derived = { zh: '〔so〕', en: 'the day after the excavation', ru: '〔так〕' }

function Card({ more }: { more?: boolean }) {
  return (
    <Panel title="A card" onClose={() => {}}>
      <SourceBadge source="T004" derived={derived} />
      <SourceBadge source="T004" planStated="2020-05" />
      {more && <SourceBadge source="T006" />}
      <SourceBadge illustrative topic="floors" />
    </Panel>
  )
}
const mark = () => screen.getByText(/source/)

describe('the mark of evidence', () => {
  beforeEach(async () => {
    await startMessages('en')
    useTable.getState().open(parkCampus())
    useTable.getState().setLang('en')
  })
  afterEach(() => {
    cleanup()
    useTable.setState(useTable.getInitialState())
  })

  it('counts each source once, in the forms of the language, as the card changes', () => {
    const { rerender } = render(<Card />)
    expect(mark().textContent).toBe('1 source')
    rerender(<Card more />)
    expect(mark().textContent).toBe('2 sources')
    rerender(<Card />)
    expect(mark().textContent).toBe('1 source')
  })

  it('says in words what is illustrative, and shows no code until the evidence layer is on', () => {
    render(<Card more />)
    expect(document.body.textContent).toContain('Illustrative: floors and space')
    expect(document.body.textContent).not.toMatch(/T00\d/)
    cleanup()
    useTable.getState().setEvidence(true)
    render(<Card more />)
    expect(document.body.textContent).toMatch(/T004.*T006/)
  })

  it('opens the sentence, who published it and when, and how it was worked out; and leads to the ledger', async () => {
    render(<Card />)
    await userEvent.click(mark())
    const box = screen.getByRole('group', { name: '1 source' })
    const { sources } = parkCampus()
    const { fact, title } = sources.get('T004') ?? {}
    const text = within(box).getByRole('listitem').textContent
    expect(text).toContain(fact?.en)
    expect(text).toContain(title?.en)
    expect(text).toMatch(/derived.*the day after the excavation/i)
    await userEvent.click(within(box).getByRole('button'))
    expect(useTable.getState().panel).toBe('sources')
  })

  it('is not there on a card that states nothing', () => {
    render(
      <Panel title="A card" onClose={() => {}}>
        Nothing
      </Panel>,
    )
    expect(document.querySelector('.evidence-mark')).toBeNull()
  })
})
