import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { sliderStep } from './keys/sliderStep.ts'
import { Slider } from './Slider.tsx'

function Example() {
  const [hour, setHour] = useState(12.1)
  return (
    <Slider
      label="Hour"
      min={0}
      max={24}
      step={0.05}
      value={hour}
      text={`${hour} h`}
      byKey={(step) => (step === 'on' ? Math.floor(hour) + 1 : step === 'back' ? Math.ceil(hour) - 1 : null)}
      onChange={setHour}
    />
  )
}

const slider = () => screen.getByRole<HTMLInputElement>('slider', { name: 'Hour' })

it('says its value in words and takes one from a drag', () => {
  render(<Example />)
  expect(slider().getAttribute('aria-valuetext')).toBe('12.1 h')
  fireEvent.change(slider(), { target: { value: '18' } })
  expect(slider().getAttribute('aria-valuetext')).toBe('18 h')
})

it('goes by keys in steps of its own', async () => {
  render(<Example />)
  slider().focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(slider().value).toBe('13')
  await userEvent.keyboard('{ArrowDown}{ArrowLeft}')
  expect(slider().value).toBe('11')
})

it('leaves the other keys to the browser', () => {
  render(<Example />)
  // fireEvent gives false where the default was prevented.
  expect(fireEvent.keyDown(slider(), { key: 'ArrowUp' })).toBe(false)
  expect(fireEvent.keyDown(slider(), { key: 'PageUp' })).toBe(true)
  expect(fireEvent.keyDown(slider(), { key: 'ArrowUp', ctrlKey: true })).toBe(true)
})

it.each([
  ['ArrowRight', 'on'],
  ['ArrowUp', 'on'],
  ['ArrowLeft', 'back'],
  ['ArrowDown', 'back'],
  ['PageUp', 'far on'],
  ['PageDown', 'far back'],
  ['Home', 'start'],
  ['End', 'end'],
  ['a', null],
])('%s asks a slider to go %s', (key, step) =>
  expect(sliderStep({ key, ctrlKey: false, metaKey: false, altKey: false })).toBe(step),
)
