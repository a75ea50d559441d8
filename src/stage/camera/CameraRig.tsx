/**
 * The camera: map-family gestures, limits, flights to poses of the store, and a report of where it came to rest.
 * One finger pans, two zoom, turn and tilt; the mouse does the same with left and right button, or with Shift. In the
 * orbit family, and where a building is seen alone, one finger turns and two move.
 */
import { CameraControls } from '@react-three/drei/core/CameraControls'
import { useStore, useThree } from '@react-three/fiber'
import { useEffect, useRef } from 'react'
import { Box3, Vector3 } from 'three'
import { FARTHEST_M, isBlocked, TARGET_TOP_M } from '../../domain/camera/cameraLimits.ts'
import type { LensPose } from '../../domain/camera/lens.ts'
import type { Campus } from '../../domain/campus/campus.ts'
import { extentOf } from '../../domain/geometry/polygon.ts'
import { degToRad } from '../../domain/math/angle.ts'
import { length, sub } from '../../domain/math/vec3.ts'
import { type CameraPose, roundPose } from '../../domain/state/state.ts'
import { cameraIsLed, oneFingerTurns, useCampus, useTable } from '../../store/index.ts'
import { useStage } from '../StageContext.tsx'
import { keepFramed } from './keepFramed.ts'
import { poseReader } from './poses.ts'
import { reducedMotion } from './reducedMotion.ts'
import { SteadyControls } from './SteadyControls.ts'
import { watchFingers } from './watchFingers.ts'

/** Limits, meters and degrees. */
const LIMITS = Object.freeze({ nearM: 22, lowestTiltDeg: 98 })
/** Time a flight takes to slow down, and a hand movement, seconds. */
const FLIGHT_S = 0.55
const HAND_S = 0.16
/** How much further off two fingers that tap bring the table. */
const TAP_OF_TWO_ZOOM = 1.45

export function CameraRig() {
  const campus = useCampus()
  const invalidate = useThree((three) => three.invalidate)
  const canvas = useThree((three) => three.gl.domElement)
  const three = useStore()
  const { lens } = useStage()
  const ref = useRef<SteadyControls>(null)

  useEffect(() => {
    const controls = ref.current
    if (!controls) return
    configure(controls, campus)
    let byHand = false
    /** The store knows that a hand is moving the camera away from its view. */
    let announced = false
    let reported: CameraPose | null = null
    const valid = new Vector3()
    const now = new Vector3()
    const aim = new Vector3()

    const poseOf = poseReader(campus, () => three.getState().size)
    /** Where the camera was last sent; null once a hand has moved it on. */
    let sent: LensPose | null = null

    /** Tells the store where a hand has left the camera. */
    const report = () => {
      byHand = false
      tell()
      announced = false
    }
    const tell = () => {
      announced = true
      sent = null
      controls.getPosition(now)
      controls.getTarget(aim)
      reported = roundPose({ position: now.toArray(), target: aim.toArray(), ...lens.to })
      keeper.left(reported)
      useTable.getState().reportPose(reported)
    }

    const fly = (pose: LensPose, animated: boolean) => {
      announced = false
      sent = pose
      // From a window what is looked at is nearer than a hand may go.
      controls.minDistance = Math.min(LIMITS.nearM, length(sub(pose.position, pose.target)))
      controls.smoothTime = FLIGHT_S
      const glides = animated && !reducedMotion()
      void controls.setLookAt(...pose.position, ...pose.target, glides)
      if (glides) lens.head(pose)
      else lens.set(pose)
      invalidate()
    }

    const first = poseOf(useTable.getState())
    if (first) fly(first, false)
    controls.getPosition(valid)
    const keeper = keepFramed(campus, () => three.getState().size, poseOf)

    // Whoever leads it lets go where the state has it, though that may have been known since it was taken.
    const stopPose = useTable.subscribe(
      (table) => (cameraIsLed(table) ? null : poseOf(table)),
      (pose) => {
        if (!pose || pose === reported || pose === sent) return
        byHand = false
        // While nobody is there one picture follows another, under a cover.
        fly(pose, useTable.getState().phase !== 'attract')
      },
    )
    // Views and steps are composed for the shape of the screen, whenever that changes; a pose of its own stays.
    const stopShape = three.subscribe(({ size }, before) => {
      const table = useTable.getState()
      if (size === before.size || byHand || cameraIsLed(table)) return
      const pose = poseOf(table)
      if (pose && pose !== reported && pose !== sent) fly(pose, false)
    })
    // A new visit begins at its view, wherever hands, tours or a drift have taken the camera without a word.
    const stopVisit = useTable.subscribe(
      (table) => table.visit,
      () => {
        const pose = poseOf(useTable.getState())
        byHand = false
        if (pose) fly(pose, true)
      },
    )
    const stopNudge = useTable.subscribe(
      (table) => table.nudge,
      (nudge) => {
        if (!nudge) return
        keeper.release()
        byHand = true
        controls.smoothTime = HAND_S * 2
        const animated = !reducedMotion()
        const { turnDeg = 0, tiltDeg = 0, zoom = 1 } = nudge
        void controls.rotate(degToRad(turnDeg), degToRad(tiltDeg), animated)
        if (zoom !== 1) void controls.dollyTo(controls.distance / zoom, animated)
        // A cut comes to no rest of its own.
        if (animated) tell()
        else report()
        invalidate()
      },
    )

    /** A touch stops a flight at once. */
    const takeOver = () => {
      // Far out there is nothing to take hold of.
      if (!controls.enabled) return
      keeper.release()
      if (!byHand) controls.stop()
      controls.smoothTime = HAND_S
      byHand = true
    }
    const onUpdate = () => {
      controls.getPosition(now, false)
      if (byHand && isBlocked(campus, now)) {
        controls.getTarget(aim, false)
        void controls.setLookAt(valid.x, valid.y, valid.z, aim.x, aim.y, aim.z, false)
      } else valid.copy(now)
    }
    // At once, not at rest: the view that is left can be asked for again before the camera stands still.
    const onControl = () => {
      if (byHand && !announced) tell()
    }
    const onRest = () => {
      if (byHand) report()
    }
    const stopFingers = watchFingers(canvas, {
      onGrip: ({ shiftKey }) => {
        const table = useTable.getState()
        grip(controls, oneFingerTurns(table), shiftKey, table.pageScrolls)
      },
      // In the orbit family two fingers move, and turn nothing.
      onTwist: (radians) => {
        if (!oneFingerTurns(useTable.getState())) void controls.rotate(radians, 0, true)
      },
      onTapOfTwo: () => useTable.getState().nudgeCamera({ zoom: 1 / TAP_OF_TWO_ZOOM }),
    })
    /** A finger that scrolls the page around the table is none of the camera's. */
    const onStart = () => {
      if (controls.currentAction !== SteadyControls.ACTION.NONE) takeOver()
    }
    controls.addEventListener('controlstart', onStart)
    // A wheel has no start: its only event comes when the camera has already been sent off, too late for a stop.
    canvas.addEventListener('wheel', takeOver, { capture: true, passive: true })
    controls.addEventListener('control', onControl)
    controls.addEventListener('update', onUpdate)
    controls.addEventListener('rest', onRest)
    return () => {
      stopPose()
      stopShape()
      stopVisit()
      stopFingers()
      stopNudge()
      keeper.stop()
      controls.removeEventListener('controlstart', onStart)
      canvas.removeEventListener('wheel', takeOver, { capture: true })
      controls.removeEventListener('control', onControl)
      controls.removeEventListener('update', onUpdate)
      controls.removeEventListener('rest', onRest)
    }
  }, [campus, canvas, three, invalidate, lens])

  return <CameraControls ref={ref} impl={SteadyControls} makeDefault />
}

function configure(controls: SteadyControls, campus: Campus): void {
  const { ACTION } = SteadyControls
  const { minX, maxX, minZ, maxZ } = extentOf(campus.pack.site.boundary)
  controls.setBoundary(new Box3(new Vector3(minX, 0, minZ), new Vector3(maxX, TARGET_TOP_M, maxZ)))
  controls.minDistance = LIMITS.nearM
  controls.maxDistance = FARTHEST_M
  controls.maxPolarAngle = degToRad(LIMITS.lowestTiltDeg)
  controls.dollyToCursor = true
  controls.draggingSmoothTime = HAND_S
  controls.mouseButtons.middle = ACTION.ROTATE
  controls.mouseButtons.wheel = ACTION.DOLLY
  controls.touches.three = ACTION.NONE
  grip(controls, false, false, false)
}

/**
 * What fingers and buttons do from the next time that they come down.
 * @param turns one finger turns instead of moving over the ground
 * @param shift the left button does what the right one does
 * @param pageScrolls one finger scrolls the page around; two move, zoom and turn
 */
function grip(controls: SteadyControls, turns: boolean, shift: boolean, pageScrolls: boolean): void {
  const { ACTION } = SteadyControls
  // Moving is over the ground like over a map, never up into the sky.
  const [first, second] = turns ? [ACTION.ROTATE, ACTION.SCREEN_PAN] : [ACTION.SCREEN_PAN, ACTION.ROTATE]
  controls.mouseButtons.left = shift ? second : first
  controls.mouseButtons.right = second
  const one = turns ? ACTION.TOUCH_ROTATE : ACTION.TOUCH_SCREEN_PAN
  controls.touches.one = pageScrolls ? ACTION.NONE : one
  // camera-controls knows the first of them for two fingers, its types do not.
  controls.touches.two =
    turns || pageScrolls
      ? (ACTION.TOUCH_DOLLY_SCREEN_PAN as number as typeof ACTION.TOUCH_DOLLY_TRUCK)
      : ACTION.TOUCH_DOLLY_ROTATE
}
