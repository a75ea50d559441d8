/** Whether the visitor asked for less motion; flights then become cuts. */
export function reducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
