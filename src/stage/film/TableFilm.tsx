/**
 * Plays the film into the table: it has the camera to itself, and gives it back where the film has come to when it ends, at
 * any touch, or when anybody else takes the camera.
 */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useRef } from 'react'
import type { PerspectiveCamera } from 'three'
import type { SmallPark } from '../../domain/film/smallPark.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { reducedMotion } from '../camera/reducedMotion.ts'
import type { SteadyControls } from '../camera/SteadyControls.ts'
import { eachFrame } from '../playback/eachFrame.ts'
import { useStage } from '../StageContext.tsx'
import { filmOn, openBy } from './filmOn.ts'
import { lead } from './lead.ts'
import { takeTable } from './takeTable.ts'

/** After the controls have moved the camera, before anything reads where it is. */
const ORDER = -0.5
/** Inside the hall everything is near: the near plane as a share of the distance, and no nearer than, meters. */
const NEAR = Object.freeze({ share: 0.05, leastM: 0.2 })
/** The film waits so long for the far picture, seconds. */
const LONGEST_WAIT_S = 6
/** Whoever changes one of these takes the table from the film. */
const TAKERS = ['view', 'camera', 'tour', 'compare', 'exploded', 'visit', 'phase'] as const

export function TableFilm({ small }: { small: SmallPark }) {
  const campus = useCampus()
  const get = useThree((three) => three.get)
  const size = useThree((three) => three.size)
  const camera = useThree((three) => three.camera) as PerspectiveCamera
  const controls = useThree((three) => three.controls) as SteadyControls | null
  const { uniforms, lens, redrawShadows } = useStage()
  const time = useRef(0)
  const film = useRef<ReturnType<typeof filmOn> | null>(null)

  const frame = useTable((table) => table.farFrame)
  const covered = useTable((table) => table.covered)
  // biome-ignore lint/correctness/useExhaustiveDependencies: where two cities fit the screen changes with both
  useEffect(() => {
    film.current = filmOn(campus, small, size)
  }, [campus, small, size, frame, covered])

  useEffect(() => {
    if (!controls) return
    const { near } = camera
    const still = reducedMotion()
    const { over, giveBack } = takeTable(campus, small, filmOn(campus, small, get().size))
    controls.enabled = false
    void controls.setLookAt(...over.position, ...over.target, false)
    lens.set({})
    time.current = 0
    get().invalidate()
    const stop = () => useTable.getState().setTableFilm(false)
    let waitS = film.current?.momentAt(0).pose ? 0 : LONGEST_WAIT_S
    const end = eachFrame((seconds) => {
      // The far picture is fetched when it is first asked for.
      waitS -= seconds
      if (waitS > 0 && !lead.there) return true
      const before = momentOf(film.current, time.current, still)
      time.current += seconds
      const now = film.current
      const moves = !still || momentOf(now, time.current, still)?.distanceM !== before?.distanceM
      if (moves) get().invalidate()
      if (now && time.current >= (still ? now.stillSeconds : now.seconds)) stop()
      return useTable.getState().tableFilm
    })
    const others = TAKERS.map((key) => useTable.subscribe((table) => table[key], stop))
    const gone = ['pointerdown', 'wheel', 'keydown'] as const
    for (const event of gone) window.addEventListener(event, stop, { capture: true, passive: true })
    return () => {
      end()
      for (const it of others) it()
      for (const event of gone) window.removeEventListener(event, stop, { capture: true })
      useTable.setState({ filmInside: false })
      lead.distanceM = null
      camera.near = near
      camera.userData.scale = 1
      camera.updateProjectionMatrix()
      openBy(campus, small.building, uniforms, 1)
      giveBack(momentOf(film.current, time.current, still), controls)
      redrawShadows()
    }
  }, [campus, small, camera, controls, get, lens, uniforms, redrawShadows])

  useFrame(() => {
    const moment = momentOf(film.current, time.current, reducedMotion())
    if (!moment || !controls) return
    if (useTable.getState().filmInside !== moment.inside) useTable.setState({ filmInside: moment.inside })
    if (openBy(campus, small.building, uniforms, moment.open)) redrawShadows()
    lead.distanceM = moment.pose ? null : moment.distanceM
    if (!moment.pose) return
    if (useTable.getState().reach !== 'park') useTable.setState({ reach: 'park' })
    camera.position.set(...moment.pose.position)
    camera.lookAt(...moment.pose.target)
    camera.near = Math.min(2, Math.max(NEAR.leastM, moment.distanceM * NEAR.share))
    camera.userData.scale = moment.scale
    camera.updateProjectionMatrix()
    camera.updateMatrixWorld()
  }, ORDER)
  return null
}

const momentOf = (film: ReturnType<typeof filmOn> | null, time: number, still: boolean) =>
  film && (still ? film.stillAt(time) : film.momentAt(time))
