import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { Dialog } from './Dialog.tsx'

function Example({ closesBeside = false, alert = false }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open && (
        <Dialog
          className="example"
          label="Help"
          alert={alert}
          closesBeside={closesBeside}
          onClose={() => setOpen(false)}
        >
          <p>Text</p>
          <button type="button" onClick={() => setOpen(false)}>
            Close
          </button>
        </Dialog>
      )}
    </>
  )
}

const open = async (element: React.ReactElement) => {
  render(element)
  await userEvent.click(screen.getByText('Open'))
}

it('is modal while it is rendered', async () => {
  await open(<Example />)
  const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'Help' })
  expect(dialog.open).toBe(true)
  await userEvent.click(screen.getByText('Close'))
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('closes when the browser closes it, as it does at Esc', async () => {
  await open(<Example />)
  fireEvent(screen.getByRole('dialog'), new Event('close'))
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('closes by a touch beside it where that is meant, never by one within', async () => {
  await open(<Example closesBeside />)
  await userEvent.click(screen.getByText('Text'))
  await userEvent.click(screen.getByRole('dialog'))
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('stays at a touch beside it otherwise', async () => {
  await open(<Example alert />)
  await userEvent.click(screen.getByRole('alertdialog', { name: 'Help' }))
  screen.getByRole('alertdialog')
})
