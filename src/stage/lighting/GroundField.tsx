/** Writes the raster of what wears the ground, see domain/environment/groundField.ts. */
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
    const { uGroundField } = uniforms
    const unworn = uGroundField.value
    const { bytes, width, height } = groundField(campus.pack)
    const texture = new DataTexture(bytes, width, height, RGBAFormat)
    texture.minFilter = texture.magFilter = LinearFilter
    texture.needsUpdate = true
    uGroundField.value = texture
    invalidate()
    return () => {
      uGroundField.value = unworn
      texture.dispose()
    }
  }, [campus, uniforms, invalidate])
  return null
}
