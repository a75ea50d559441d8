/**
 * Maps layers to entries of the browser's history: one entry for each layer that the visitor has opened over the park,
 * so that the back button closes one at a time and then leaves. No entry is added for anything else, and entries are
 * removed when their layer is closed by other means.
 *
 * Entries are added only after a user gesture since the last step back. Chromium's back button skips entries that were
 * added without one, together with all other entries of the page (history manipulation intervention).
 */

/** What the stack needs of the browser; a step (`go`) is answered later, by `onPop`. */
export interface HistoryPort {
  /** Depth that the present entry was marked with; null for an entry of somebody else. */
  depth(): number | null
  mark(depth: number): void
  push(depth: number): void
  go(by: number): void
}

export interface Layers {
  /** How many layers can be taken off. */
  count(): number
  dismissTopLayer(): void
  /** How many the link brought along; they do not keep anybody from leaving. */
  readonly brought: number
  /** `stay`: a step back changes nothing, as on an unattended table. */
  rule(): 'layers' | 'stay'
}

export interface BackStack {
  /** The browser has stepped to another entry. */
  onPop(): void
  /** Something was pressed, by a hand or a key. */
  onGesture(): void
  /** Layers came or went. */
  onLayers(): void
}

/** Entries added where the page must not be left: two steps back may come at once. */
const STAY_DEPTH = 2

/** @param onStep called after each step, whoever took it */
export function backStack(history: HistoryPort, layers: Layers, onStep: () => void): BackStack {
  let at = history.depth() ?? 0
  history.mark(at)
  // After a reload the entries of the layers are still there.
  let brought = Math.max(0, layers.brought - at)
  /** The deepest entry that there is. */
  let top = at
  let pressed = false
  /** An own step that the browser has not taken yet. */
  let stepping = false

  const own = () => {
    brought = Math.min(brought, layers.count())
    return layers.count() - brought
  }
  const step = (by: number) => {
    stepping = true
    history.go(by)
  }
  const follow = () => {
    const wanted = layers.rule() === 'stay' ? STAY_DEPTH : own()
    if (stepping) return
    if (wanted < at) step(wanted - at)
    else if (pressed) {
      while (at < wanted) history.push(++at)
      top = at
    }
  }

  return {
    onPop: () => {
      const depth = history.depth()
      if (depth === null) {
        // A link within the page.
        at += 1
        history.mark(at)
        follow()
        return
      }
      const before = at
      at = depth
      onStep()
      if (layers.rule() === 'stay') {
        pressed = false
        if (depth < top) history.go(top - depth)
        return
      }
      const byHand = !stepping
      stepping = false
      if (byHand) pressed = false
      if (byHand && depth < before) {
        if (own() === 0) return history.go(-depth - 1)
        layers.dismissTopLayer()
      }
      follow()
    },
    onGesture: () => {
      pressed = true
      follow()
    },
    onLayers: follow,
  }
}
