/** Puts the chain of passes in the place of the direct picture, while the quality asks for it. */
import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { courtOf } from '../../domain/environment/court.ts'
import { useCampus } from '../../store/index.ts'
import { localProbe } from '../lighting/localProbe.ts'
import { directPicture, forgetPrograms } from '../picture.ts'
import { useStage } from '../StageContext.tsx'
import { type PostSettings, postChain } from './chain.ts'

export function Post({ settings }: { settings: PostSettings }) {
  const gl = useThree((three) => three.gl)
  const scene = useThree((three) => three.scene)
  const camera = useThree((three) => three.camera)
  const invalidate = useThree((three) => three.invalidate)
  const { picture, uniforms, splitView, sun } = useStage()
  const { pack } = useCampus()

  useEffect(() => {
    const court = courtOf(pack)
    const probe = court && localProbe(gl, scene, uniforms, court)
    const made = postChain(gl, scene, camera, splitView, probe, settings)
    let mirrored = ''
    const stop = sun.subscribe(({ reflectionKey }) => {
      if (reflectionKey !== mirrored) probe?.relight()
      mirrored = reflectionKey
    })
    picture.current = made
    uniforms.uEmissiveInAlpha.value = 1
    forgetPrograms(scene)
    invalidate()
    return () => {
      stop()
      probe?.dispose()
      picture.current = directPicture(gl, scene, splitView)
      uniforms.uEmissiveInAlpha.value = 0
      made.dispose()
      forgetPrograms(scene)
      invalidate()
    }
  }, [gl, scene, camera, settings, picture, splitView, uniforms, sun, pack, invalidate])

  return null
}
