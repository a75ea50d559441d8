/** Keeps the screen from sleeping while it is wanted; what that takes is fetched then. */
import { useEffect } from 'react'
import { attempt } from '../loader/attempt.ts'

export function useAwake(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return
    let stop = () => {}
    let left = false
    void attempt('awake', async () => {
      const { keepAwake } = await import('../link/wakeLock.ts')
      if (!left) stop = keepAwake()
    })
    return () => {
      left = true
      stop()
    }
  }, [wanted])
}
