/** Keeps the screen from sleeping while it is wanted; what that takes is fetched then. */
import { useWhile } from '../../loader/useWhile.ts'

export function useAwake(wanted: boolean): void {
  useWhile('awake', wanted, bring)
}

const bring = async () => (await import('../../sync/wakeLock.ts')).keepAwake
