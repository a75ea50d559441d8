/**
 * Two dates under one camera and one light: the scene is drawn once for each half of the picture, dressed for its date.
 * With one date it is drawn once, as ever.
 */
import type { DirectionalLight, WebGLRenderer } from 'three'
import type { DayNumber } from '../domain/schedule/calendar.ts'

/** What changes its look with the date by hand rather than by the shared uniforms. */
export interface Dressable {
  /** @param share how much of the day has passed, (0, 1] */
  dress(day: DayNumber, share: number): void
}

export interface Halves {
  /** Day of the left half; null while there is one picture only. */
  left: DayNumber | null
  /** The day at the right, or everywhere: the date of the table. */
  right: DayNumber
  /** Share of that day that has passed, (0, 1]. */
  rightShare: number
  /** Where the halves meet, share of the width. */
  split: number
  /** The light that casts shadows: each half keeps a map of its own. */
  light: DirectionalLight | null
  /** @returns how to take it away again */
  add(it: Dressable): () => void
  /**
   * Draws the halves, the right one last.
   * @param render draws the scene
   * @param clip keeps what follows within a part of the width, shares of it; nothing stands for the whole
   */
  draw(render: () => void, clip: (part: readonly [from: number, to: number] | null) => void): void
  /** Lets go of the left half's shadows: there is no left half any more, or maps have another size. */
  forgetLeft(): void
}

export function halvesOf(gl: WebGLRenderer): Halves {
  const dressed = new Set<Dressable>()
  let leftMap: DirectionalLight['shadow']['map'] = null
  const dress = (day: DayNumber, share: number) => {
    for (const it of dressed) it.dress(day, share)
  }
  const halves: Halves = {
    left: null,
    right: 0,
    rightShare: 1,
    split: 0.5,
    light: null,
    add(it) {
      dressed.add(it)
      return () => dressed.delete(it)
    },
    draw(render, clip) {
      const { left, light, split } = halves
      if (left === null) return render()
      const stale = gl.shadowMap.needsUpdate
      const rightMap = light?.shadow.map ?? null
      if (light) light.shadow.map = leftMap
      gl.shadowMap.needsUpdate = stale || leftMap === null
      dress(left, 1)
      clip([0, split])
      render()
      if (light) {
        leftMap = light.shadow.map
        light.shadow.map = rightMap
      }
      gl.shadowMap.needsUpdate = stale
      dress(halves.right, halves.rightShare)
      clip([split, 1])
      render()
      clip(null)
    },
    forgetLeft() {
      leftMap?.dispose()
      leftMap = null
    },
  }
  return halves
}
