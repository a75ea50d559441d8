/** Draws the storeys of a building apart and together again, in a few hundred milliseconds. Renders nothing itself. */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useRef } from 'react'
import { explodedStoreys, GAP_M } from '../../domain/campus/exploded.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { reducedMotion } from '../camera/reducedMotion.ts'
import { useStage } from '../StageContext.tsx'

/** Share of the way still to go that is left after a second. */
const LEFT_AFTER_SECOND = 1e-5
/** Nearer than this it is there, meters. */
const THERE_M = 0.01

export function Explosion() {
  const campus = useCampus()
  const { uniforms, redrawShadows } = useStage()
  const invalidate = useThree((three) => three.invalidate)
  const wanted = useRef(0)

  useEffect(() => {
    const { value } = uniforms.uExplode
    return useTable.subscribe(
      ({ exploded, select }) => `${exploded}/${select}`,
      () => {
        const { exploded, select } = useTable.getState()
        const apart = explodedStoreys(campus, exploded, select)
        if (apart) {
          // Another building begins closed.
          if (value.x !== apart.first) value.z = 0
          value.set(apart.first, apart.last, value.z, apart.open ?? -1)
        }
        wanted.current = apart ? GAP_M : 0
        if (reducedMotion()) value.z = wanted.current
        redrawShadows()
      },
      { fireImmediately: true },
    )
  }, [campus, uniforms, redrawShadows])

  useFrame((_, seconds) => {
    const { value } = uniforms.uExplode
    if (value.z === wanted.current) {
      if (value.z === 0) value.x = -1
      return
    }
    const left = (value.z - wanted.current) * LEFT_AFTER_SECOND ** Math.min(seconds, 0.1)
    value.z = Math.abs(left) < THERE_M ? wanted.current : wanted.current + left
    if (value.z === wanted.current) redrawShadows()
    invalidate()
  })
  return null
}
