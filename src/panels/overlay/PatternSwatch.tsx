/** A sample of color and pattern, drawn as on the facades. */
import { useId } from 'react'
import type { Pattern } from '../../domain/overlays/index.ts'

const SIDE_PX = 22
const STROKES: Record<Exclude<Pattern, 'solid' | 'dots'>, string> = {
  diagonal: 'M-2 8 8 -2M-2 14 14 -2M4 14 14 4',
  horizontal: 'M0 3H12M0 9H12',
  vertical: 'M3 0V12M9 0V12',
  cross: 'M-2 8 8 -2M-2 14 14 -2M4 14 14 4M-2 4 8 14M-2 -2 14 14M4 -2 14 8',
}

interface Props {
  readonly color: string
  readonly pattern: Pattern
  /** Broken by stripes of what lies under the paint. */
  readonly striped?: boolean | undefined
}

export function PatternSwatch({ color, pattern, striped = false }: Props) {
  const id = useId()
  return (
    <svg className="swatch" width={SIDE_PX} height={SIDE_PX} aria-hidden="true">
      <PatternDefinition id={id} pattern={pattern} />
      <rect width={SIDE_PX} height={SIDE_PX} rx="5" fill={color} />
      <rect width={SIDE_PX} height={SIDE_PX} rx="5" fill={`url(#${id})`} />
      {striped && <path d="M-2 14 14 -2M8 26 26 8" stroke="#39434c" strokeWidth="5.5" />}
    </svg>
  )
}

/** The strokes of a pattern, to be laid over a color as `url(#id)`. */
export function PatternDefinition({ id, pattern }: { id: string; pattern: Pattern }) {
  return (
    <defs>
      <pattern id={id} width="12" height="12" patternUnits="userSpaceOnUse">
        {pattern === 'dots' ? (
          <circle cx="6" cy="6" r="2.6" fill="#fff" fillOpacity="0.72" />
        ) : (
          pattern !== 'solid' && (
            <path d={STROKES[pattern]} stroke="#fff" strokeOpacity="0.66" strokeWidth="2.4" fill="none" />
          )
        )}
      </pattern>
    </defs>
  )
}
