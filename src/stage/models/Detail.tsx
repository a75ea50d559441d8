/** What only shows from near by: fetched once the table is on screen, drawn around the camera. */
import { useFrame } from '@react-three/fiber'
import { use, useEffect, useMemo } from 'react'
import { useCampus } from '../../store/index.ts'
import { useStage } from '../StageContext.tsx'
import { detailPieces } from './detailPieces.ts'
import { secondsOfWalk } from './figures.ts'
import { modelAt } from './loadModel.ts'

/** The distances of a model's pieces are meant for a screen of so many lines. */
const LINES = 1080

interface Props {
  /** Share of the usual distances, for machines that draw slowly. */
  readonly distanceScale: number
  /** Buildings that another model shows. */
  readonly replaced: ReadonlySet<string>
}

export function Detail({ distanceScale, replaced }: Props) {
  const campus = useCampus()
  const { uniforms } = useStage()
  const { id, models } = campus.pack.manifest
  const gltf = use(modelAt(`models/${id}/${models.detail}`))
  const pieces = useMemo(
    () => detailPieces(gltf.scene, campus, uniforms, replaced),
    [gltf, campus, uniforms, replaced],
  )
  useEffect(() => () => pieces.dispose(), [pieces])
  useFrame(({ camera, gl }, delta) => {
    pieces.update(camera.position, (gl.domElement.height / LINES) * distanceScale, secondsOfWalk(delta))
  })
  return <primitive object={pieces.group} />
}
