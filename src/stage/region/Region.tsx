/**
 * The pull-out from the table to the zone and to the schematic of the two cities, and back. It lays a view of its own
 * over that of the hands, whose camera stays where it is. Fetched when it is first asked for.
 */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type PerspectiveCamera, Vector3 } from 'three'
import type { Manifest } from '../../domain/content/manifest.ts'
import type { Handshake } from '../../domain/content/records/handshake.ts'
import { clamp } from '../../domain/math/interpolate.ts'
import { lieOf, schematicOfPack } from '../../domain/region/anchors.ts'
import type { Stop } from '../../domain/region/fitView.ts'
import { poseAt, stopsOf } from '../../domain/region/journey.ts'
import { farLook } from '../../domain/region/look.ts'
import type { Schematic } from '../../domain/region/schematic.ts'
import { unshifted } from '../../domain/region/unshifted.ts'
import type { MapExtent } from '../../domain/state/state.ts'
import { causeOf } from '../../loader/fetchFile.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { reducedMotion } from '../camera/reducedMotion.ts'
import type { SteadyControls } from '../camera/SteadyControls.ts'
import { lead } from '../film/lead.ts'
import { useStage } from '../StageContext.tsx'
import { ExtentTransition } from './extentTransition.ts'
import { FarLens } from './farLens.ts'
import { type FarScene, farScene } from './farScene.ts'
import { placeLabels } from './labels.ts'

/** A long gap between two frames counts as no more than this, seconds. */
const LONGEST_STEP_S = 0.25
/** After the controls have moved the camera, before anything reads where it is; and after the frame is drawn. */
const ORDER = Object.freeze({ pose: -0.5, labels: 2 })
/** Labels come over this ratio of distances before their stop, and go as soon after it. */
const LABEL_NEAR = 1.35

/** Comes with what it letters: a picture of the screen is taken with it. */
export { letter } from './lettering.ts'

/** Under this name a pack's own land model counts as lost. */
const LAND = 'land'

interface Props {
  /** The table opens far out: there is no way to be seen. */
  readonly openedFar: boolean
}

export function Region({ openedFar }: Props) {
  const campus = useCampus()
  const { manifest, site } = campus.pack
  const size = useThree((three) => three.size)
  const invalidate = useThree((three) => three.invalidate)
  const camera = useThree((three) => three.camera) as PerspectiveCamera
  const canvas = useThree((three) => three.gl.domElement)
  const controls = useThree((three) => three.controls) as SteadyControls | null
  const { uniforms, sky } = useStage()
  const frame = useTable((table) => table.farFrame)
  const covered = useTable((table) => table.covered)
  const far = useMemo(
    () =>
      farScene(
        manifest as Manifest & { handshake: Handshake },
        schematicOfPack(manifest) as Schematic,
        site.water,
        uniforms,
      ),
    [manifest, site, uniforms],
  )
  useEffect(() => () => far.dispose(), [far])
  useEffect(() => {
    lead.there = true
    return () => {
      lead.there = false
    }
  }, [])
  const lens = useMemo(() => new FarLens(camera, sky), [camera, sky])
  useEffect(
    () => () => {
      lens.restore()
      if (controls) controls.enabled = true
    },
    [lens, controls],
  )
  const stops = useMemo(
    () => stopsOf(manifest, size, unshifted(frame, covered)),
    [manifest, size, frame, covered],
  )
  const lie = frame?.lie ?? lieOf({ left: 0, top: 0, right: size.width, bottom: size.height })
  // Other words or another part of the screen: the picture at rest stands elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stop needs a new frame
  useEffect(() => invalidate(), [stops, invalidate])
  const goal = useTable((table) => table.reach)
  useOwnLand(far)
  const way = useRef({ pull: new ExtentTransition(), goal: 'park' as MapExtent, cut: openedFar, led: false })

  useEffect(() => {
    const state = way.current
    if (!controls || goal === state.goal) return
    state.goal = goal
    // A film has come to the park already.
    if (goal === 'park' && state.pull.distanceM === null) return
    controls.enabled = false
    const base = baseOf(controls)
    state.pull.head(
      goal,
      base.distanceM,
      stops[goal]?.distanceM ?? base.distanceM,
      state.cut || reducedMotion(),
    )
    if (goal === useTable.getState().reach) state.cut = false
    if (reducedMotion()) state.pull.finish()
    invalidate()
  }, [goal, controls, stops, invalidate])

  // Any touch ends the flight where it leads.
  useEffect(() => {
    const finish = () => {
      if (way.current.pull.distanceM === null) return
      way.current.pull.finish()
      invalidate()
    }
    canvas.addEventListener('pointerdown', finish, { capture: true })
    canvas.addEventListener('wheel', finish, { capture: true, passive: true })
    return () => {
      canvas.removeEventListener('pointerdown', finish, { capture: true })
      canvas.removeEventListener('wheel', finish, { capture: true })
    }
  }, [canvas, invalidate])

  useFrame((_, delta) => {
    const { pull, goal } = way.current
    if (!controls || (pull.distanceM === null && lead.distanceM === null)) return
    const base = baseOf(controls)
    const goalM = stops[goal]?.distanceM ?? base.distanceM
    const seconds = Math.min(delta, LONGEST_STEP_S)
    const { tableFilm } = useTable.getState()
    if (lead.distanceM !== null) pull.lead(lead.distanceM, seconds, goalM)
    // A film that goes on is at the park; where one was ended, the way home begins.
    else if (way.current.led && tableFilm) pull.head('park', base.distanceM, base.distanceM, true)
    way.current.led = lead.distanceM !== null
    const goesOn = lead.distanceM !== null || pull.step(seconds, goalM)
    if (pull.distanceM === null) {
      // The controls have already put the camera back.
      controls.enabled = !tableFilm
      far.hide()
      lens.restore()
      invalidate()
      return
    }
    const distance = pull.distanceM
    const pose = poseAt(base, inOrder(stops), distance)
    const look = farLook(
      distance,
      base.distanceM,
      stops.zone?.distanceM ?? distance,
      stops.land?.distanceM ?? distance,
    )
    far.show(look, aim.set(...pose.target), distance, pull.flow)
    lens.look(pose, distance, look.park)
    if (goesOn) invalidate()
  }, ORDER.pose)

  useFrame(() => {
    const { distanceM, flow } = way.current.pull
    placeLabels(far, camera, size, lie, (stop) => {
      const at = stops[stop]?.distanceM
      if (distanceM === null || at === undefined) return 0
      const near = 1 - Math.abs(Math.log(distanceM / at)) / Math.log(LABEL_NEAR)
      return clamp(near, 0, 1) * (stop === 'land' ? Math.min(1, flow) : 1)
    })
  }, ORDER.labels)

  return <primitive object={far.group} />
}

const aim = new Vector3()
const eye = new Vector3()

/** The pose that the hands have left, and how far it is from what it looks at. */
function baseOf(controls: SteadyControls) {
  controls.getPosition(eye, false)
  controls.getTarget(aim, false)
  return {
    position: eye.toArray() as [number, number, number],
    target: aim.toArray() as [number, number, number],
    distanceM: eye.distanceTo(aim),
  }
}

const inOrder = ({ zone, land }: Partial<Record<MapExtent, Stop>>): Stop[] =>
  [zone, land].filter((it) => it !== undefined)

/** Fetches the pack's own land model, where it names one; without it the schematic stands. */
function useOwnLand(far: FarScene): void {
  const { id, models } = useCampus().pack.manifest
  const isFar = useTable((table) => table.reach !== 'park')
  const [tries, setTries] = useState(0)
  const invalidate = useThree((three) => three.invalidate)
  const { land } = models
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try fetches it again
  useEffect(() => {
    if (!isFar || land === undefined || far.hasLand()) return
    let left = false
    const { setLandShown, lose, regain } = useTable.getState()
    import('./land.ts')
      .then((it) => it.fetchLand(`models/${id}/${land}`))
      .then(
        (make) => {
          if (left) return
          far.spread(make)
          setLandShown(true)
          regain(LAND)
          invalidate()
        },
        (error: Error) => {
          if (left) return
          lose({
            id: LAND,
            name: 'model',
            which: 'land',
            why: causeOf(error),
            reason: error.message,
            unasked: true,
            again: () => setTries((it) => it + 1),
          })
        },
      )
    return () => {
      left = true
    }
  }, [isFar, id, land, far, tries, invalidate])
}
