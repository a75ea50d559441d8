/** The model files of the pack, each on its own: one that fails leaves its place to massing and a note. */
import { useLoader } from '@react-three/fiber'
import { Component, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import type { Mesh } from 'three'
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js'
import type { Manifest, ModelRole } from '../../domain/scene/manifest.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { useStage } from '../StageContext.tsx'
import { Detail } from './Detail.tsx'
import { BuildingMassing, CorridorMassing, GroundMassing } from './Massing.tsx'
import { MINOR_INSTANCES, prepareModel } from './prepareModel.ts'
import { visibilityOf } from './visibility.ts'
import { withMeshopt } from './withMeshopt.ts'

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
  const roles = useMemo(() => firstRoles(manifest), [manifest])
  const ready = useTable((table) => table.ready)
  const [outcomes, setOutcomes] = useState<Partial<Record<ModelRole, Outcome>>>({})
  const settle = useCallback(
    (role: ModelRole, outcome: Outcome) => setOutcomes((all) => ({ ...all, [role]: outcome })),
    [],
  )
  const done = roles.filter((role) => outcomes[role]).length

  useEffect(() => {
    useTable.getState().setProgress(roles.length === 0 ? 1 : done / roles.length)
    if (done === roles.length) onSettled()
  }, [done, roles, onSettled])

  const missing = (role: ModelRole) => {
    const outcome = outcomes[role]
    return manifest.models[role] === undefined || (outcome !== undefined && 'failed' in outcome)
  }
  const massing = useMemo(
    () =>
      campus.pack.buildings
        .filter((it) => {
          const outcome = outcomes[it.model]
          if (manifest.models[it.model] === undefined) return true
          return outcome !== undefined && ('failed' in outcome || outcome.stale.has(it.id))
        })
        .map((it) => it.id),
    [campus, manifest, outcomes],
  )
  return (
    <>
      {roles.map((role) => (
        <ModelBoundary key={role} file={role} onFail={settle}>
          <Suspense fallback={null}>
            <Model role={role} sparse={sparse} onLoad={settle} />
          </Suspense>
        </ModelBoundary>
      ))}
      {ready && manifest.models.detail && (
        <ModelBoundary file="detail" onFail={settle}>
          <Suspense fallback={null}>
            <Detail reach={sparse ? SPARSE_REACH : 1} />
          </Suspense>
        </ModelBoundary>
      )}
      {massing.length > 0 && <BuildingMassing ids={massing} />}
      {missing('corridor') && <CorridorMassing />}
      {missing('site') && <GroundMassing />}
    </>
  )
}

/** Files that the first picture waits for. */
function firstRoles({ models }: Manifest): ModelRole[] {
  return (Object.keys(models) as ModelRole[]).filter((it) => it !== 'detail')
}

/** Share of the distance at which close detail is drawn where things are left out. */
const SPARSE_REACH = 0.5

function Model({
  role,
  sparse,
  onLoad,
}: {
  role: ModelRole
  sparse: boolean
  onLoad(role: ModelRole, outcome: Outcome): void
}) {
  const campus = useCampus()
  const { uniforms, redrawShadows, setLamps } = useStage()
  const { id, models } = campus.pack.manifest
  const gltf = useLoader(GLTFLoader, `models/${id}/${models[role]}`, withMeshopt)
  const model = useMemo(
    () => prepareModel(gltf.scene, campus, uniforms, role === 'exhibition'),
    [gltf, campus, uniforms, role],
  )

  useEffect(() => {
    const visibility = visibilityOf(model.group, campus)
    const update = () => visibility.update()
    const stop = useTable.subscribe((table) => `${table.date}/${table.season}`, update)
    update()
    const lamps = [...model.instances('lamps/street'), ...model.instances('lamps/garden')]
    if (lamps.length > 0) setLamps(lamps.map(([x, , z, feature]) => ({ at: [x, z], feature })))
    if (role === 'site' && model.groundShade) {
      uniforms.uGroundShade.value = model.groundShade
      uniforms.uBaked.value = 1
    }
    onLoad(role, { stale: ownStale(campus.pack.buildings, role, model.stale) })
    redrawShadows()
    return () => {
      stop()
      model.dispose()
    }
  }, [model, role, campus, uniforms, onLoad, redrawShadows, setLamps])

  useEffect(() => {
    for (const object of model.group.children) {
      if (MINOR_INSTANCES.includes(object.name)) (object as Mesh).layers.set(sparse ? HIDDEN_LAYER : 0)
    }
    redrawShadows()
  }, [model, sparse, redrawShadows])
  return <primitive object={model.group} />
}

/** No camera looks at this layer. */
const HIDDEN_LAYER = 31

/** Buildings of this file that it does not show truly; each is named in a note. */
function ownStale(
  buildings: readonly { id: string; model: string }[],
  role: ModelRole,
  stale: ReadonlySet<string>,
): ReadonlySet<string> {
  const own = new Set(buildings.filter((it) => it.model === role && stale.has(it.id)).map((it) => it.id))
  for (const id of own) {
    useTable
      .getState()
      .notify({ kind: 'model', model: id, reason: 'built from an older version of the content' })
  }
  return own
}

/** A loader's message as a visitor can bear it: the status of a failed request, else the message itself. */
function reasonOf({ message }: Error): string {
  const status = /responded with (\d{3})/.exec(message)?.[1]
  return status ? `HTTP ${status}` : message.replace(/^Could not load [^:]*: /, '')
}

interface BoundaryProps {
  readonly file: ModelRole
  readonly children: ReactNode
  onFail(role: ModelRole, outcome: Outcome): void
}

/** Errors of one model never reach the page. */
class ModelBoundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: Error) {
    useTable.getState().notify({ kind: 'model', model: this.props.file, reason: reasonOf(error) })
    this.props.onFail(this.props.file, { failed: true })
  }

  override render() {
    return this.state.failed ? null : this.props.children
  }
}
