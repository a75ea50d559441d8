/**
 * The running clock between two dates: while time plays, the share of the current day that has passed. It never enters
 * React; the store's date stays whole, and is exactly the date drawn.
 */

type Listener = () => void
const listeners = new Set<Listener>()

export const clock = {
  /** Share of the current date that is drawn, (0, 1]; 1 at rest. */
  dayFraction: 1,
  set(dayFraction: number): void {
    if (dayFraction === clock.dayFraction) return
    clock.dayFraction = dayFraction
    for (const listener of listeners) listener()
  },
  subscribe(listener: Listener): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
