/** Something that goes on while it is wanted, and is fetched for that. */
import { useEffect } from 'react'
import type { PartName } from '../store/lost.ts'
import { attempt } from './attempt.ts'

/**
 * @param bring fetches what starts it, which returns how to stop it. Called again for each attempt; the same function from
 * call to call.
 */
export function useWhile(name: PartName, wanted: boolean, bring: () => Promise<() => () => void>): void {
  useEffect(() => {
    if (!wanted) return
    let stop = () => {}
    let left = false
    void attempt(name, async () => {
      const start = await bring()
      if (!left) stop = start()
    })
    return () => {
      left = true
      stop()
    }
  }, [name, wanted, bring])
}
