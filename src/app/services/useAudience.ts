/** While the table is presented it answers to the console's window; what that takes is fetched then. */
import { useWhile } from '../../loader/useWhile.ts'
import { useTable } from '../../store/index.ts'

/** Until it is there the console waits; the clicker works all the same. */
export function useAudience(): void {
  const presenting = useTable((table) => table.mode === 'present' && table.campus !== null)
  useWhile('console', presenting, bring)
}

const bring = async () => (await import('../../sync/audience.ts')).startAudience
