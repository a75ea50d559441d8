/**
 * As `rovingFocus`, which is fetched first: for groups that may stand in the first picture. Until it is there, and where it
 * cannot be had, each control is a tab stop.
 * @param onFailure called where it cannot be had
 * @returns how to stop
 */
export function fetchRovingFocus(group: HTMLElement, onFailure?: () => void): () => void {
  let over = false
  let stop: (() => void) | undefined
  import('./rovingFocus.ts').then(
    ({ rovingFocus }) => {
      if (!over) stop = rovingFocus(group)
    },
    onFailure ?? (() => {}),
  )
  return () => {
    over = true
    stop?.()
  }
}
