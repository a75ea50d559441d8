/** While the table is presented it answers to the console's window; what that takes is fetched then. */
import { useEffect } from 'react'
import { attempt } from '../loader/attempt.ts'
import { useTable } from '../store/index.ts'

export function useAudience(): void {
  const presenting = useTable((table) => table.mode === 'present' && table.campus !== null)
  useEffect(() => {
    if (!presenting) return
    let stop = () => {}
    let left = false
    // Until it is there the console waits; the clicker works all the same.
    void attempt('console', async () => {
      const { startAudience } = await import('../link/audience.ts')
      if (!left) stop = startAudience()
    })
    return () => {
      left = true
      stop()
    }
  }, [presenting])
}
