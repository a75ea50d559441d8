/** Puts the camera where the table opens. Gestures and flights come with the rig, which needs a library of its own. */
import { useThree } from '@react-three/fiber'
import { useLayoutEffect } from 'react'
import { useCampus, useTable } from '../../store/index.ts'
import { useStage } from '../StageContext.tsx'
import { poseReader } from './poses.ts'

export function FirstPose() {
  const campus = useCampus()
  const get = useThree((three) => three.get)
  const { lens } = useStage()
  useLayoutEffect(() => {
    const { camera, size } = get()
    const pose = poseReader(campus, () => size)(useTable.getState())
    if (!pose) return
    camera.position.set(...pose.position)
    camera.lookAt(...pose.target)
    lens.set(pose)
    camera.updateMatrixWorld()
  }, [campus, get, lens])
  return null
}
