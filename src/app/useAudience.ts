/** While the table is presented it answers to the console's window; what that takes is fetched then. */
import { useEffect } from 'react'
import { useTable } from '../store/index.ts'

export function useAudience(): void {
  const presenting = useTable((table) => table.mode === 'present' && table.campus !== null)
  useEffect(() => {
    if (!presenting) return
    let stop = () => {}
    let left = false
    import('../link/audience.ts').then(
      ({ startAudience }) => {
        if (!left) stop = startAudience()
      },
      // Without it there is no console; the clicker works all the same.
      () => {},
    )
    return () => {
      left = true
      stop()
    }
  }, [presenting])
}
