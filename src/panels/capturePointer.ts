/**
 * Sends what a pointer does from now on to an element, wherever the pointer goes.
 * @returns false where the pointer is gone already, as it may be on a slow machine
 */
export function capturePointer(element: Element, id: number): boolean {
  try {
    element.setPointerCapture(id)
    return true
  } catch {
    return false
  }
}
