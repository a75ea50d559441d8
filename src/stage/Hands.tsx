/** What hands need, each with a library of its own: the camera's gestures, and picking. Fetched once the models are there. */
import { CameraRig } from './camera/CameraRig.tsx'
import { Pointer } from './picking/Pointer.tsx'

export function Hands() {
  return (
    <>
      <CameraRig />
      <Pointer />
    </>
  )
}
