/** Curves between two columns of evenly spread rows. */

export interface Curve {
  readonly key: string
  /** Middles of the rows that it joins, shares of the height. */
  readonly from: number
  readonly to: number
  /** sRGB; left out for a quiet line. */
  readonly color?: string | undefined
  readonly dashed?: boolean | undefined
  readonly dim?: boolean | undefined
}

/** Middle of a row among so many that share a height, 0–1. */
export function rowMiddle(index: number, count: number): number {
  return (index + 0.5) / count
}

export function Curves({ curves }: { curves: readonly Curve[] }) {
  return (
    <svg
      className="curves"
      data-testid="curves"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {curves.map(({ key, from, to, color, dashed, dim }) => (
        <path
          key={key}
          d={`M0 ${100 * from}C55 ${100 * from} 45 ${100 * to} 100 ${100 * to}`}
          stroke={color}
          strokeDasharray={dashed ? '4 4' : undefined}
          data-dim={dim || undefined}
        />
      ))}
    </svg>
  )
}
