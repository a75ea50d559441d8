/** A QR code, a module a unit; dark on light, as cameras want it. */
import { encode } from 'uqr'

interface Props {
  readonly text: string
  readonly className: string
}

export function QrCode({ text, className }: Props) {
  const { size, data } = encode(text, { border: 2 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg
      className={className}
      data-testid="code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={text}
    >
      <path d={path} fill="#000" />
    </svg>
  )
}
