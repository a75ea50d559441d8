/** Where a file of this build is no longer on the server, there may be another build: then the page offers to load that. */
import { isNewerBuild, reloadWhenThere } from '../../loader/newerBuild.ts'
import { useTable } from '../../store/index.ts'

export function tellOfNewerBuild(): void {
  useTable.subscribe(
    // A model has no build in its name.
    ({ lost }) => lost.some(({ name, why }) => name !== 'model' && why === 'missing'),
    async (gone) => {
      if (!gone || useTable.getState().takeUpdate || !(await isNewerBuild())) return
      useTable.getState().offerUpdate(() => void reloadWhenThere())
    },
  )
}
