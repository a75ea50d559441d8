/** Buildings without a model of their own: plain massing, alive on the timeline like everything else. */
import { useEffect, useMemo } from 'react'
import { Mesh, MeshStandardMaterial } from 'three'
import { placedSegments, segmentOutline } from '../../domain/campus/corridorGraph.ts'
import { useCampus } from '../../store/index.ts'
import { useStage } from '../StageContext.tsx'
import { stateMaterial } from '../shaders/stateMaterial.ts'
import { buildingPrisms, type Prism, prismGeometry } from './massingGeometry.ts'

const MASSING_COLOR = '#c9d1d7'
const CORRIDOR_COLOR = '#c8102e'
const GROUND_COLOR = '#8c8873'
const GROUND_M = 11

/** Massing of the named buildings. */
export function BuildingMassing({ ids }: { ids: readonly string[] }) {
  const campus = useCampus()
  const prisms = useMemo(
    () =>
      ids.flatMap((id) => {
        const entry = campus.buildings.get(id)
        return entry ? buildingPrisms(entry, false) : []
      }),
    [campus, ids],
  )
  return (
    <Prisms name="massing/buildings" prisms={prisms} color={MASSING_COLOR} phase="permanent" snow={0.9} />
  )
}

/** The corridor as plain red volumes. */
export function CorridorMassing() {
  const campus = useCampus()
  const prisms = useMemo(() => {
    const { corridor } = campus.pack
    return placedSegments(corridor).map(
      (placed): Prism => ({
        outline: segmentOutline(placed),
        bottomM: corridor.deckElevationM - 0.5,
        topM: corridor.deckElevationM + corridor.heightM,
        feature: campus.features.corridor.get(placed.segment.id)?.first ?? 0,
      }),
    )
  }, [campus])
  return (
    <Prisms name="massing/corridor" prisms={prisms} color={CORRIDOR_COLOR} phase="permanent" snow={0.2} />
  )
}

/** The tabletop as a plain slab. */
export function GroundMassing() {
  const campus = useCampus()
  const prisms = useMemo(
    (): Prism[] => [{ outline: campus.pack.site.table.outline, bottomM: -GROUND_M, topM: 0, feature: 0 }],
    [campus],
  )
  return <Prisms name="massing/ground" prisms={prisms} color={GROUND_COLOR} phase="always" snow={1} />
}

interface PrismsProps {
  readonly name: string
  readonly prisms: readonly Prism[]
  readonly color: string
  readonly phase: string
  readonly snow: number
}

function Prisms({ name, prisms, color, phase, snow }: PrismsProps) {
  const { uniforms, redrawShadows } = useStage()
  const made = useMemo(() => {
    const source = new MeshStandardMaterial({ color, roughness: 0.85, metalness: 0 })
    source.userData = { phase, snow }
    const state = stateMaterial(source, uniforms)
    source.dispose()
    const mesh = new Mesh(prismGeometry(prisms), state.material)
    mesh.name = name
    mesh.userData = { phase }
    mesh.customDepthMaterial = state.depth
    mesh.castShadow = true
    mesh.receiveShadow = true
    return { mesh, state }
  }, [name, prisms, color, phase, snow, uniforms])
  useEffect(() => {
    redrawShadows()
    return () => {
      made.mesh.geometry.dispose()
      made.state.dispose()
    }
  }, [made, redrawShadows])
  return <primitive object={made.mesh} />
}
