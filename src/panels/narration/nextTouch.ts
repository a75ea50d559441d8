/** Browsers let nothing sound before a page was touched. */

/** Calls with the next touch or key; returns how to wait no longer. */
export function nextTouch(run: () => void): () => void {
  const stop = () => {
    window.removeEventListener('pointerup', touch, { capture: true })
    window.removeEventListener('keydown', touch, { capture: true })
  }
  const touch = () => {
    stop()
    run()
  }
  window.addEventListener('pointerup', touch, { capture: true })
  window.addEventListener('keydown', touch, { capture: true })
  return stop
}

/** Whether the page was touched since it was loaded, where the browser tells. */
export const wasTouched = (): boolean => navigator.userActivation?.hasBeenActive ?? false
