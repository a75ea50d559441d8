/**
 * Whether the browser draws this window. Browsers say so for a window that is minimized, in the background or, on some
 * systems, covered; on others they only draw no more frames.
 */

/** A frame is asked for this often, milliseconds; after so many looks without one none is drawn. */
const LOOK_MS = 1000
const LOOKS_WITHOUT_FRAME = 4

export interface DrawnWatch {
  isDrawn(): boolean
  stop(): void
}

/** @param changed called when the window is no longer drawn, and when it is again */
export function watchDrawn(changed: () => void): DrawnWatch {
  let frames = true
  let asked = 0
  let looks = 0
  let drawn = !document.hidden
  const judge = () => {
    const now = frames && !document.hidden
    if (now === drawn) return
    drawn = now
    changed()
  }
  const ask = () => {
    looks = 0
    asked = requestAnimationFrame(() => {
      asked = 0
      frames = true
      judge()
    })
  }
  // Looks are counted, and no time is taken: a page that is at work has time for neither frames nor looks.
  const timer = window.setInterval(() => {
    if (asked === 0) return ask()
    looks += 1
    if (looks < LOOKS_WITHOUT_FRAME) return
    frames = false
    judge()
  }, LOOK_MS)
  document.addEventListener('visibilitychange', judge)
  return {
    isDrawn: () => drawn,
    stop: () => {
      window.clearInterval(timer)
      cancelAnimationFrame(asked)
      document.removeEventListener('visibilitychange', judge)
    },
  }
}
