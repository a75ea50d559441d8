/** Parts of the picture that labels stay out of: the places that must not be covered. */
import type { Camera } from 'three'
import type { CampusBuilding } from '../../domain/campus/campus.ts'
import { area, extentOf } from '../../domain/geometry/polygon.ts'
import type { Rect } from '../../domain/labels/placeLabels.ts'
import { type Canvas, spotOf } from './sight.ts'

/** A place that takes more of the screen than this is the background of everything. */
const LARGEST_SHARE = 0.12
/** Only a building that fills so much of the rectangle around it is kept free by one. */
const FILLED_SHARE = 0.75

/** The buildings that are never covered by a name: their outlines on the screen, where they are seen whole. */
export function placeRects(places: readonly CampusBuilding[], camera: Camera, canvas: Canvas): Rect[] {
  return places.filter(fillsItsRectangle).flatMap(({ building, heightM }) => {
    const corners = building.footprint.flatMap(([x, z]) =>
      [0, heightM].map((y) => spotOf([x, y, z], camera, canvas)),
    )
    const rect = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
    for (const corner of corners) {
      if (!corner) return []
      rect.left = Math.min(rect.left, corner.x)
      rect.top = Math.min(rect.top, corner.y)
      rect.right = Math.max(rect.right, corner.x)
      rect.bottom = Math.max(rect.bottom, corner.y)
    }
    const coverage = ((rect.right - rect.left) * (rect.bottom - rect.top)) / (canvas.width * canvas.height)
    return coverage > LARGEST_SHARE ? [] : [rect]
  })
}

function fillsItsRectangle({ building: { footprint } }: CampusBuilding): boolean {
  const { minX, maxX, minZ, maxZ } = extentOf(footprint)
  return area(footprint) >= FILLED_SHARE * (maxX - minX) * (maxZ - minZ)
}
