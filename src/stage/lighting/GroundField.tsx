/** The raster of what wears the ground, see domain/environment/groundField. */
import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { DataTexture, LinearFilter, RGBAFormat } from 'three'
import { groundField } from '../../domain/environment/groundField.ts'
import { useCampus } from '../../store/index.ts'
import { useStage } from '../StageContext.tsx'

export function GroundField() {
  const campus = useCampus()
  const { uniforms } = useStage()
  const invalidate = useThree((three) => three.invalidate)
  useEffect(() => {
    const { bytes, width, height } = groundField(campus.pack)
    const texture = new DataTexture(bytes, width, height, RGBAFormat)
    texture.minFilter = texture.magFilter = LinearFilter
    texture.needsUpdate = true
    uniforms.uGroundField.value = texture
    invalidate()
    return () => {
      uniforms.uGroundField.value = null
      texture.dispose()
    }
  }, [campus, uniforms, invalidate])
  return null
}
