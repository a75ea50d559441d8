/** Time that has passed against the time that is planned: two numbers over a quiet bar. Nothing happens when it is over. */
import type { CSSProperties } from 'react'

interface Props {
  readonly label: string
  readonly seconds: number
  readonly planned: number
  /** Where one should be by now, seconds; a mark on the bar. */
  readonly mark?: number
}

export function Progress({ label, seconds, planned, mark }: Props) {
  const share = (value: number) => String(planned > 0 ? Math.min(1, value / planned) : 0)
  const style = { '--share': share(seconds), '--mark': share(mark ?? 0) } as CSSProperties
  return (
    <p className="console__progress" style={style}>
      <span>{label}</span>{' '}
      <span>
        {minutes(seconds)} / {minutes(planned)}
      </span>
      <span className="console__bar" data-marked={mark !== undefined || undefined} aria-hidden="true" />
    </p>
  )
}

/** 1:05 */
function minutes(seconds: number): string {
  const whole = Math.floor(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
