/** The free rectangle of a far picture, before the picture is shifted. */
import type { FarFrame } from './anchors.ts'

/** What sheets and bars cover at the edges, CSS pixels. */
interface Covered {
  readonly left: number
  readonly right: number
  readonly bottom: number
}

/** The picture is already shifted clear of sheets (src/stage/camera/Projection.tsx): where the free rectangle lies before that. */
export function unshifted(frame: FarFrame | null, { left, right, bottom }: Covered): FarFrame | null {
  if (!frame) return null
  const [x, y] = [(right - left) / 2, bottom / 2]
  const { free } = frame
  return {
    ...frame,
    free: { left: free.left + x, right: free.right + x, top: free.top + y, bottom: free.bottom + y },
  }
}
