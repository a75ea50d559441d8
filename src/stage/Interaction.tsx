/** Camera gestures and picking. Each brings a library of its own, so they are loaded once the models are there. */
import { CameraRig } from './camera/CameraRig.tsx'
import { Pointer } from './picking/Pointer.tsx'

export function Interaction() {
  return (
    <>
      <CameraRig />
      <Pointer />
    </>
  )
}
