/**
 * Scrolls sideways, row within row, until an element is in sight. Other than `scrollIntoView` it leaves the place alone that
 * the Tab key goes on from.
 */
export function bringIntoRow(element: Element): void {
  for (let row = element.parentElement; row; row = row.parentElement) {
    if (row.scrollWidth <= row.clientWidth) continue
    const [own, seen] = [element.getBoundingClientRect(), row.getBoundingClientRect()]
    if (own.left < seen.left) row.scrollLeft -= seen.left - own.left
    else if (own.right > seen.right) row.scrollLeft += own.right - seen.right
  }
}
