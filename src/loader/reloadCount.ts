/** Counts loads of the page in a row that came to nothing, across those loads. It imports nothing: boot.ts is built with it. */
const KEY = 'sandTable.reloads'
/** More make no wait longer. */
const MOST = 16

/** 0 where nothing is kept. */
export function readReloads(): number {
  try {
    const count = Number(sessionStorage.getItem(KEY))
    return Number.isInteger(count) && count > 0 ? Math.min(count, MOST) : 0
  } catch {
    return 0
  }
}

export function writeReloads(count: number): void {
  try {
    sessionStorage.setItem(KEY, String(count))
  } catch {
    // Then it always waits as the first time.
  }
}
