import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { it } from 'vitest'
import { Switch } from './Switch.tsx'

it('goes on and off by mouse and keys', async () => {
  function Example() {
    const [on, setOn] = useState(false)
    return <Switch label="Evidence" on={on} onChange={setOn} />
  }
  render(<Example />)
  const user = userEvent.setup()
  await user.click(screen.getByRole('switch', { name: 'Evidence', checked: false }))
  await user.keyboard(' ')
  screen.getByRole('switch', { checked: false })
  await user.keyboard('{Enter}')
  screen.getByRole('switch', { checked: true })
})
