/**
 * Close detail of a model, piece by piece: each top-level node of the file is prepared when the camera first comes near
 * it, and drawn only while the camera is.
 */
import { Box3, Group, type Object3D, type Vector3 } from 'three'
import type { Campus } from '../../domain/campus/campus.ts'
import type { StateUniforms } from '../shaders/uniforms.ts'
import { featureMap } from './featureRebase.ts'
import { type Figures, figuresOf } from './figures.ts'
import { prepareParts, stateMaterials } from './prepareModel.ts'

export interface DetailPieces {
  readonly group: Group
  /**
   * Shows what is near.
   * @param eye camera in scene meters
   * @param distanceScale of each piece's own distance at which it is drawn: 1 on a 1080-line screen
   * @param seconds for which people go on
   */
  update(eye: Vector3, distanceScale: number, seconds: number): void
  dispose(): void
}

interface Piece {
  readonly node: Object3D
  readonly bounds: Box3
  readonly nearM: number
  parts: Group | null
  figures: Figures | null
}

/** Distance within which a piece that does not say so is drawn, meters. */
const NEAR_M = 100

/** @param replaced buildings that another model shows */
export function detailPieces(
  scene: Object3D,
  campus: Campus,
  uniforms: StateUniforms,
  replaced: ReadonlySet<string>,
): DetailPieces {
  scene.updateMatrixWorld(true)
  const features = featureMap(campus, scene.userData.features, replaced)
  const materials = stateMaterials(uniforms)
  const group = new Group()
  const pieces = scene.children.map((node): Piece => {
    const { nearM } = node.userData
    return {
      node,
      bounds: new Box3().setFromObject(node),
      nearM: typeof nearM === 'number' ? nearM : NEAR_M,
      parts: null,
      figures: null,
    }
  })
  return {
    group,
    update(eye, distanceScale, seconds) {
      for (const piece of pieces) {
        const near = piece.bounds.distanceToPoint(eye) < piece.nearM * distanceScale
        if (near && !piece.parts) {
          piece.parts = prepareParts(piece.node, features, materials.of)
          // Thin bars throw no shadow worth a pass of their own.
          for (const part of piece.parts.children) part.castShadow = false
          group.add(piece.parts)
          piece.figures = figuresOf(piece.parts)
        }
        if (piece.parts) piece.parts.visible = near
        piece.figures?.update(seconds)
      }
    },
    dispose() {
      for (const { parts } of pieces) {
        for (const part of parts?.children ?? [])
          (part as { geometry?: { dispose(): void } }).geometry?.dispose()
      }
      materials.dispose()
    },
  }
}
