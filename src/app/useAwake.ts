/** Keeps the screen from sleeping while it is wanted; what that takes is fetched then. */
import { useEffect } from 'react'

export function useAwake(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return
    let stop = () => {}
    let left = false
    import('../link/wakeLock.ts').then(
      ({ keepAwake }) => {
        if (!left) stop = keepAwake()
      },
      // Then the screen sleeps as it always did.
      () => {},
    )
    return () => {
      left = true
      stop()
    }
  }, [wanted])
}
