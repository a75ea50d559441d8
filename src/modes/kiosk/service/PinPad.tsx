/** Ten digits to touch; what is entered shows as dots alone. */
import '../../../panels/directory/keypad.css'
import { Delete } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../../panels/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { LONGEST_PIN, SHORTEST_PIN } from '../pin.ts'

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

interface Props {
  readonly prompt: string
  /** What went wrong with the last one. */
  readonly fault: string | null
  readonly disabled: boolean
  onEnter(pin: string): void
}

export function PinPad({ prompt, fault, disabled, onEnter }: Props) {
  const text = useText()
  const [pin, setPin] = useState('')
  const add = (digit: string) => setPin((it) => (it + digit).slice(0, LONGEST_PIN))
  const enter = () => {
    setPin('')
    onEnter(pin)
  }
  const digit = (key: string) => (
    <Button key={key} className="keypad__key" disabled={disabled} onClick={() => add(key)}>
      {key}
    </Button>
  )
  return (
    <div className="pin-pad">
      <p>{prompt}</p>
      <p className="pin-pad__dots" role="img" aria-label={`${text('service.digits')}: ${pin.length}`}>
        {'●'.repeat(pin.length)}
        <span>{'○'.repeat(Math.max(0, SHORTEST_PIN - pin.length))}</span>
      </p>
      <p className="pin-pad__fault" role="alert">
        {fault}
      </p>
      <div className="pin-pad__keys">
        {DIGITS.map(digit)}
        <Button
          className="keypad__key"
          aria-label={text('service.back')}
          disabled={disabled || pin === ''}
          onClick={() => setPin(pin.slice(0, -1))}
        >
          <Delete aria-hidden />
        </Button>
        {digit('0')}
        <Button
          className="keypad__key pin-pad__ok"
          disabled={disabled || pin.length < SHORTEST_PIN}
          onClick={enter}
        >
          {text('service.ok')}
        </Button>
      </div>
    </div>
  )
}
