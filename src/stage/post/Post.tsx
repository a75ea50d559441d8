/** Puts the chain of passes in the place of the direct picture, while the quality asks for it. */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useRef } from 'react'
import { Vector3 } from 'three'
import { directPicture, forgetPrograms } from '../picture.ts'
import { useStage } from '../StageContext.tsx'
import { type Chain, type PostSettings, postChain } from './chain.ts'

export function Post({ settings }: { settings: PostSettings }) {
  const { gl, scene, camera, invalidate } = useThree()
  const controls = useThree((three) => three.controls) as { getTarget?(out: Vector3): Vector3 } | null
  const { picture, uniforms, halves } = useStage()
  const chain = useRef<Chain | null>(null)
  const target = useRef(new Vector3())

  useEffect(() => {
    const made = postChain(gl, scene, camera, halves, settings)
    chain.current = made
    picture.current = made
    uniforms.uOwnLight.value = 1
    forgetPrograms(scene)
    invalidate()
    return () => {
      chain.current = null
      picture.current = directPicture(gl, scene, halves)
      uniforms.uOwnLight.value = 0
      made.dispose()
      forgetPrograms(scene)
      invalidate()
    }
  }, [gl, scene, camera, settings, picture, halves, uniforms, invalidate])

  useFrame(() => {
    if (controls?.getTarget)
      chain.current?.focus(controls.getTarget(target.current).distanceTo(camera.position))
  })
  return null
}
