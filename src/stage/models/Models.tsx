/** The model files of the pack, each on its own: one that fails leaves its place to massing and a note, until it has come. */

import { useFrame } from '@react-three/fiber'
import { use, useCallback, useEffect, useMemo, useState } from 'react'
import { BufferAttribute, type Mesh, type Object3D } from 'three'
import type { Campus } from '../../domain/campus/campus.ts'
import { modelRoleOf } from '../../domain/campus/cutaway.ts'
import type { ModelRole } from '../../domain/content/manifest.ts'
import type { ScenePack } from '../../domain/content/pack.ts'
import { hasCorridor } from '../../domain/content/records/corridor.ts'
import { LAMP_HEIGHT_M } from '../../domain/environment/groundLight.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { keep } from '../../loader/keep.ts'
import { Part } from '../../loader/Part.tsx'
import { useCampus, useTable } from '../../store/index.ts'
import { useStage } from '../StageContext.tsx'
import { floatTexture } from '../shaders/featureTexture.ts'
import { FEATURE } from '../shaders/layout/features.ts'
import { Detail } from './Detail.tsx'
import { figuresOf, secondsOfWalk } from './figures.ts'
import { isNamed } from './isNamed.ts'
import { modelAt } from './loadModel.ts'
import { BuildingMassing, CorridorMassing, GroundMassing } from './Massing.tsx'
import { MINOR, prepareModel } from './prepareModel.ts'
import { visibilityOf } from './visibility.ts'

/** What became of a model file. */
type Outcome = { readonly stale: ReadonlySet<string> } | { readonly failed: true }

interface Props {
  /** Leaves small things out. */
  readonly sparse: boolean
  /** Called once every file has come or failed. */
  onSettled(): void
}

export function Models({ sparse, onSettled }: Props) {
  const campus = useCampus()
  const { manifest } = campus.pack
  // Building sites are waited for only by a table that opens on a date when there are any.
  const [sitesFirst] = useState(() => sitesOpen(campus, useTable.getState().date))
  const all = useMemo(() => modelFiles(campus.pack), [campus])
  const files = useMemo(() => all.filter((it) => sitesFirst || it.role !== 'works'), [all, sitesFirst])
  const replaced = useMemo(
    () => new Set(campus.pack.buildings.filter((it) => it.ownModel).map((it) => it.id)),
    [campus],
  )
  const ready = useTable((table) => table.ready)
  const [outcomes, setOutcomes] = useState<Record<string, Outcome>>({})
  const settle = useCallback(
    (name: string, outcome: Outcome) => setOutcomes((all) => ({ ...all, [name]: outcome })),
    [],
  )
  const done = files.filter(({ name }) => outcomes[name]).length

  useEffect(() => {
    useTable.getState().setProgress(files.length === 0 ? 1 : done / files.length)
    if (done === files.length) onSettled()
  }, [done, files, onSettled])

  const missing = (role: ModelRole) => {
    const outcome = outcomes[role]
    return manifest.models[role] === undefined || (outcome !== undefined && 'failed' in outcome)
  }
  const massing = useMemo(
    () =>
      campus.pack.buildings
        .filter((building) => {
          const outcome = outcomes[building.ownModel ? building.id : modelRoleOf(building)]
          if (!building.ownModel && manifest.models[modelRoleOf(building)] === undefined) return true
          return outcome !== undefined && ('failed' in outcome || outcome.stale.has(building.id))
        })
        .map((it) => it.id),
    [campus, manifest, outcomes],
  )
  return (
    <>
      {(ready ? all : files).map((file) => (
        <Part
          key={file.name}
          name="model"
          which={file.name}
          onLost={() => settle(file.name, { failed: true })}
        >
          {file.role === 'works' ? (
            <Sites {...file} sparse={sparse} replaced={replaced} onLoad={settle} />
          ) : (
            <Model {...file} sparse={sparse} replaced={replaced} onLoad={settle} />
          )}
        </Part>
      ))}
      {ready && manifest.models.detail && (
        <Part name="model" which="detail">
          <Detail distanceScale={sparse ? SPARSE_DISTANCE_SCALE : 1} replaced={replaced} />
        </Part>
      )}
      {massing.length > 0 && <BuildingMassing ids={massing} />}
      {hasCorridor(campus.pack) && missing('corridor') && <CorridorMassing />}
      {missing('site') && <GroundMassing />}
    </>
  )
}

/** A model file: its name in notes, and which part of the park it shows. */
interface ModelFile {
  /** The role, or the building that the file alone shows. */
  readonly name: string
  readonly role: ModelRole | 'own'
  readonly file: string
}

/** Whether anything is being built on a date or later. */
function sitesOpen({ featureTimes, features, timeline }: Campus, date: string): boolean {
  const day = toDay(date) - timeline.start
  return features.features.some(
    ({ kind, index }) => kind === 'works' && (featureTimes[index]?.envelopeEnd ?? day) > day,
  )
}

/** Every file but close detail and a land model, which are drawn in ways of their own. */
function modelFiles({ manifest, buildings }: ScenePack): ModelFile[] {
  const roles = (Object.entries(manifest.models) as [ModelRole, string][]).filter(
    ([it]) => it !== 'detail' && it !== 'land',
  )
  return [
    ...roles.map(([role, file]) => ({ name: role, role, file })),
    ...buildings.flatMap(({ id, ownModel }) =>
      ownModel ? [{ name: id, role: 'own' as const, file: ownModel }] : [],
    ),
  ]
}

/** Share of the distance at which close detail is drawn where things are left out. */
const SPARSE_DISTANCE_SCALE = 0.5

const NONE: ReadonlySet<string> = new Set()

const sites = keep(async () => {
  const { createSitePreparer } = await import('../construction/prepareSites.ts')
  return createSitePreparer({ prepareModel, floatTexture, BufferAttribute, FEATURE })
})

/** Building sites bring what moves them along. */
function Sites(props: ModelProps) {
  return <Model {...props} prepare={use(sites.get())} />
}

interface ModelProps extends ModelFile {
  readonly sparse: boolean
  readonly replaced: ReadonlySet<string>
  readonly prepare?: typeof prepareModel
  onLoad(name: string, outcome: Outcome): void
}

function Model({ name, role, file, sparse, replaced, prepare = prepareModel, onLoad }: ModelProps) {
  const campus = useCampus()
  const { uniforms, splitView, moving, redrawShadows, setLamps, setCars } = useStage()
  const gltf = use(modelAt(`models/${campus.pack.manifest.id}/${file}`))
  const model = useMemo(
    () =>
      prepare(gltf, campus, uniforms, {
        cuttable: role === 'cutaway',
        // People inside are cut with what they stand on, in its draw call.
        flatten: role === 'cutaway',
        replaced: role === 'own' ? NONE : replaced,
      }),
    [gltf, campus, uniforms, role, replaced, prepare],
  )

  const figures = useMemo(() => figuresOf(model.group), [model])
  useEffect(() => {
    for (const walkers of figures.moving) {
      walkers.castShadow = false
      moving.add(walkers)
    }
    return () => {
      for (const walkers of figures.moving) moving.delete(walkers)
    }
  }, [figures, moving])

  useEffect(() => {
    const visibility = visibilityOf(model.group, campus)
    const update = () => visibility.update()
    const stop = useTable.subscribe((table) => `${table.date}/${table.season}/${table.cutaway}`, update)
    const removeFromSplitView = splitView.add(visibility)
    update()
    const lamps = (['street', 'garden'] as const).flatMap((kind) =>
      model
        .instances(`lamps/${kind}`)
        .map(({ at: [x, , z], feature }) => ({ at: [x, z] as const, feature, heightM: LAMP_HEIGHT_M[kind] })),
    )
    if (lamps.length > 0) setLamps(lamps)
    const cars = [...model.instances('cars'), ...model.instances('buses')]
    if (cars.length > 0) setCars(cars)
    if (role === 'site' && model.groundShade) {
      uniforms.uGroundShade.value = model.groundShade
      uniforms.uBaked.value = 1
    }
    const own = campus.pack.buildings.filter((building) =>
      role === 'own' ? building.id === name : modelRoleOf(building) === role && !building.ownModel,
    )
    onLoad(name, { stale: ownStale(own, model.stale) })
    if (isSeen(model.group)) redrawShadows()
    return () => {
      stop()
      removeFromSplitView()
      model.dispose()
    }
  }, [model, name, role, campus, uniforms, splitView, onLoad, redrawShadows, setLamps, setCars])

  useEffect(() => {
    for (const object of model.group.children) {
      if (isNamed(object.name, MINOR)) (object as Mesh).layers.set(sparse ? HIDDEN_LAYER : 0)
    }
    if (isSeen(model.group)) redrawShadows()
  }, [model, sparse, redrawShadows])
  useFrame(({ camera, gl }, delta) => {
    if (figures.moving.length > 0) figures.update(secondsOfWalk(delta))
    model.levels.update(
      camera.position,
      (gl.domElement.height / LINES) * (sparse ? SPARSE_DISTANCE_SCALE : 1),
    )
  })
  return <primitive object={model.group} />
}

/** Whether any of it stands on the date drawn: building sites come late, and mostly to find that all is built. */
const isSeen = (group: Object3D) => group.children.some((it) => it.visible)

/** Distances of the levels are meant for a screen of so many lines. */
const LINES = 1080

/** No camera looks at this layer. */
const HIDDEN_LAYER = 31

/** Which of a file's buildings it does not show truly; each is named in a note. */
function ownStale(buildings: readonly { id: string }[], stale: ReadonlySet<string>): ReadonlySet<string> {
  const own = new Set(buildings.filter((it) => stale.has(it.id)).map((it) => it.id))
  for (const id of own) {
    useTable
      .getState()
      .notify({ kind: 'model', model: id, reason: 'built from an older version of the content' })
  }
  return own
}
