import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { useTable } from '../store/index.ts'
import { SheetChip } from './SheetChip.tsx'

beforeEach(() => {
  useTable.setState(useTable.getInitialState(), true)
  useTable.getState().togglePanel('directory')
  useTable.getState().unfold('card')
})

it('says what is folded and how much it has found, and unfolds it', async () => {
  useTable.getState().setFound(['mill', 'gate-hall'])
  render(<SheetChip panel="directory" />)
  const chip = screen.getByRole('button')
  expect(chip.textContent).toMatch(/2$/)
  await userEvent.setup().click(chip)
  expect(useTable.getState().sheet).toBe('panel')
})

it('counts nothing where nothing was looked for', () => {
  render(<SheetChip panel="directory" />)
  expect(screen.getByRole('button').textContent).not.toMatch(/\d/)
})
