/** The one context of the page for what is not a file: it runs while somebody has it, and is made by a touch. */

let context: AudioContext | null = null
let users = 0

export interface Taken {
  readonly context: AudioContext
  /** Without anybody left it rests. */
  giveBack(): void
}

/** Takes the context, which begins to run where the browser lets it; null where there is none. Called once the page was touched. */
export function takeContext(): Taken | null {
  if (typeof AudioContext === 'undefined') return null
  try {
    context ??= new AudioContext()
  } catch {
    // A machine without a sound device, or with too many contexts.
    return null
  }
  const mine = context
  users++
  // Refused is silent; whoever has it tries again with the next touch.
  mine.resume().catch(() => {})
  let taken = true
  return {
    context: mine,
    giveBack: () => {
      if (!taken) return
      taken = false
      users--
      if (users === 0) mine.suspend().catch(() => {})
    },
  }
}
