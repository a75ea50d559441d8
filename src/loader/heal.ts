/** Tries what is lost again by itself: when the network is back, and after ever longer waits. */
import { type LostPart, useTable } from '../store/index.ts'

/** Waits before trying again, milliseconds; the last one from then on. */
const WAITS_MS = [5000, 10_000, 15_000, 30_000, 60_000]

/** A file that the server does not have, or that is broken, is not asked for again and again. */
const passes = ({ unasked, why }: LostPart) => unasked && (why === 'network' || why === 'silent')

/** Starts healing; it never stops. */
export function startHealing(): void {
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const again = () => {
    timer = undefined
    for (const part of useTable.getState().lost.filter(passes)) part.again()
    plan()
  }
  const plan = () => {
    if (timer !== undefined || !useTable.getState().lost.some(passes)) return
    timer = setTimeout(again, WAITS_MS[Math.min(tries++, WAITS_MS.length - 1)])
  }
  useTable.subscribe(
    ({ lost }) => lost,
    (lost) => {
      if (lost.length === 0) tries = 0
      plan()
    },
    { fireImmediately: true },
  )
  window.addEventListener('online', () => {
    clearTimeout(timer)
    again()
  })
}
