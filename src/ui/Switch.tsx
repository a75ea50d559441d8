/** A switch: on or off, at once. */
import './switch.css'

interface Props {
  readonly label: string
  readonly on: boolean
  onChange(on: boolean): void
}

export function Switch({ label, on, onChange }: Props) {
  return (
    <button type="button" role="switch" className="switch" aria-checked={on} onClick={() => onChange(!on)}>
      <span>{label}</span>
      <span className="switch__track" aria-hidden="true" />
    </button>
  )
}
