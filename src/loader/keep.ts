/** Things that are fetched once and kept; a failure is kept only until somebody wants to try again. */

export interface Kept<T> {
  /** The same promise for everybody, until it has failed and failures have been forgotten. */
  get(): Promise<T>
  /** Fetches ahead of need. Nobody hears of a failure, and nothing is kept of it. */
  ahead(): void
}

/** Counts how often failures have been forgotten. */
let round = 0

/** From now on whatever has failed is fetched anew when it is next asked for. */
export function forgetFailures(): void {
  round++
}

export function keep<T>(load: () => Promise<T>): Kept<T> {
  let kept: Promise<T> | null = null
  /** The round in which it failed; null while it has not. */
  let failed: number | null = null
  const get = () => {
    if (kept === null || (failed !== null && failed < round)) {
      failed = null
      const mine = load()
      kept = mine
      mine.catch(() => {
        if (kept === mine) failed = round
      })
    }
    return kept
  }
  return {
    get,
    ahead: () => {
      const mine = get()
      mine.catch(() => {
        if (kept === mine) kept = null
      })
    },
  }
}
