/** Sun, sky and the light on the ground. */
import { useEffect } from 'react'
import { DataTexture, FloatType, LinearFilter, NearestFilter, RGBAFormat } from 'three'
import { groundLight } from '../../domain/environment/groundLight.ts'
import { useCampus } from '../../store/index.ts'
import { useStage } from '../StageContext.tsx'
import { Haze } from '../weather/Haze.tsx'
import { SkyDome } from './SkyDome.tsx'
import { Sunlight } from './Sunlight.tsx'

interface Props {
  readonly shadowTexels: number
}

export function Lighting({ shadowTexels }: Props) {
  return (
    <>
      {/* In this order they hear of the sun: the sky that glass mirrors has the air and the light in it. */}
      <Haze />
      <Sunlight texels={shadowTexels} />
      <SkyDome />
      <GroundLight />
    </>
  )
}

/** Rasters of corridor, ice and lamp light, see domain/groundLight. */
function GroundLight() {
  const campus = useCampus()
  const { uniforms, lamps } = useStage()
  useEffect(() => {
    const light = groundLight(campus, lamps)
    const { width, height, extent } = light
    const strength = new DataTexture(light.strength, width, height, RGBAFormat)
    strength.minFilter = strength.magFilter = LinearFilter
    strength.needsUpdate = true
    const owner = new DataTexture(light.owner, width, height, RGBAFormat, FloatType)
    owner.minFilter = owner.magFilter = NearestFilter
    owner.needsUpdate = true
    uniforms.uGroundLight.value = strength
    uniforms.uGroundOwner.value = owner
    uniforms.uTable.value.set(extent.minX, extent.minZ, extent.maxX - extent.minX, extent.maxZ - extent.minZ)
    return () => {
      strength.dispose()
      owner.dispose()
    }
  }, [campus, uniforms, lamps])
  return null
}
