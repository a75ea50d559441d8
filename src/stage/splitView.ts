/**
 * Split view: two dates side by side under one camera and one light. The scene is drawn twice, each time clipped to its
 * part of the width and with its date applied. With one date it is drawn once.
 */
import type { DirectionalLight, WebGLRenderer } from 'three'
import type { DayNumber } from '../domain/schedule/calendar.ts'

/** Anything whose look depends on the date and is not driven by the shared uniforms alone. */
export interface TimeDependent {
  /** @param dayFraction of the day that has passed, (0, 1] */
  applyDate(day: DayNumber, dayFraction: number): void
}

export interface SplitView {
  /** Day of the left part, the earlier one; null while there is one picture only. */
  left: DayNumber | null
  /** Share of that day that has passed, (0, 1]. */
  leftShare: number
  /** Day of the right part, or of the whole picture. */
  right: DayNumber
  /** Share of that day that has passed, (0, 1]. */
  rightShare: number
  /** Where the parts meet, share of the width. */
  split: number
  /** The light that casts shadows: each part keeps a shadow map of its own. */
  light: DirectionalLight | null
  /** @returns a function that removes it again */
  add(part: TimeDependent): () => void
  /**
   * Draws both parts, the right one last.
   * @param render draws the scene
   * @param clip limits what follows to a part of the width, shares of it; null stands for the whole
   */
  draw(render: () => void, clip: (part: readonly [from: number, to: number] | null) => void): void
  /** Disposes the shadow map of the left part: there is no left part any more, or maps have another size. */
  disposeLeftShadowMap(): void
}

export function createSplitView(gl: WebGLRenderer): SplitView {
  const timeDependent = new Set<TimeDependent>()
  let leftMap: DirectionalLight['shadow']['map'] = null
  const applyDate = (day: DayNumber, dayFraction: number) => {
    for (const part of timeDependent) part.applyDate(day, dayFraction)
  }
  const view: SplitView = {
    left: null,
    leftShare: 1,
    right: 0,
    rightShare: 1,
    split: 0.5,
    light: null,
    add(part) {
      timeDependent.add(part)
      return () => timeDependent.delete(part)
    },
    draw(render, clip) {
      const { left, light, split } = view
      if (left === null) return render()
      const stale = gl.shadowMap.needsUpdate
      const rightMap = light?.shadow.map ?? null
      if (light) light.shadow.map = leftMap
      gl.shadowMap.needsUpdate = stale || leftMap === null
      applyDate(left, view.leftShare)
      clip([0, split])
      render()
      if (light) {
        leftMap = light.shadow.map
        light.shadow.map = rightMap
      }
      gl.shadowMap.needsUpdate = stale
      applyDate(view.right, view.rightShare)
      clip([split, 1])
      render()
      clip(null)
    },
    disposeLeftShadowMap() {
      leftMap?.dispose()
      leftMap = null
    },
  }
  return view
}
