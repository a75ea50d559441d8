/** The film into the table on a screen, and how far its center stands open. */

import type { Campus } from '../../domain/campus/campus.ts'
import { cutPlane } from '../../domain/campus/cutaway.ts'
import type { SmallPark } from '../../domain/film/smallPark.ts'
import { type TableFilm, tableFilm } from '../../domain/film/tableFilm.ts'
import { stopsOf } from '../../domain/region/journey.ts'
import { unshifted } from '../../domain/region/unshifted.ts'
import { useTable } from '../../store/index.ts'
import type { StateUniforms } from '../shaders/uniforms.ts'

/** The cut comes in from so far before the house and above it, meters. */
const CUT_FROM = Object.freeze({ aheadM: 34, aboveM: 9 })

export function filmOn(
  { pack }: Campus,
  small: SmallPark,
  size: { readonly width: number; readonly height: number },
): TableFilm {
  const { farFrame, covered } = useTable.getState()
  const landM = stopsOf(pack.manifest, size, unshifted(farFrame, covered)).land?.distanceM ?? null
  return tableFilm(small, pack.site, size.width / Math.max(1, size.height), landM)
}

/** Moves the cut through a building that lies open. @param open 0–1 @returns whether it has moved */
export function openBy(campus: Campus, building: string, uniforms: StateUniforms, open: number): boolean {
  const entry = campus.buildings.get(building)
  if (!entry) return false
  const { normal, distanceM, topM } = cutPlane(entry.building)
  const { value } = uniforms.uCutPlane
  const ahead = distanceM + (1 - open) * CUT_FROM.aheadM
  if (Math.abs(value.z - ahead) < 1e-3) return false
  value.set(normal[0], normal[1], ahead, topM + (1 - open) * CUT_FROM.aboveM)
  return true
}
