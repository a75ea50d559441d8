/**
 * Makes an architect's model one of the park's: fitted on its building's ground, cut and numbered by storey, reduced to
 * what the table can carry, with baked light like its neighbors.
 */
import type { Document, Material } from '@gltf-transform/core'
import {
  dedup,
  join,
  palette,
  prune,
  simplify,
  textureCompress,
  transformMesh,
  weld,
} from '@gltf-transform/functions'
import { MeshoptSimplifier } from 'meshoptimizer'
import sharp from 'sharp'
import { type FeatureRange, type FeatureTable, storeyFeature } from '../../../src/domain/campus/features.ts'
import { buildingHeightM, storeysOf } from '../../../src/domain/campus/storeys.ts'
import type { Building } from '../../../src/domain/content/records/building.ts'
import { packGlb } from '../glb.ts'
import {
  allPositions,
  bake,
  bySurface,
  finishMaterials,
  nameNodes,
  numberFeatures,
  rebuild,
  triangleCount,
} from './body.ts'
import { faceOutward } from './facing.ts'
import { type Fit, type FitOptions, fitBody, type Unit } from './fit.ts'
import type { Placed } from './foreign/place.ts'
import { makePlain } from './foreign/plain.ts'
import { type Band, type CutCorners, cutByBands } from './storeyCut.ts'
import { UnfitModel } from './unfit.ts'

export interface AdoptOptions extends FitOptions {
  /** Most triangles the model may have, cut into storeys. */
  readonly triangles?: number
}

/** Most triangles of one building unless asked otherwise: about four times a generated one. */
const TRIANGLES = 40_000
/** Longest side of a texture, pixels. */
const TEXTURE_PX = 1024
const TEXTURE_QUALITY = 82
/** Allowed errors of simplification, shares of the model's size, tried in turn until it is light enough. */
const SIMPLIFY_ERRORS = [0.001, 0.004, 0.015, 0.05] as const
/** Draw calls of one building worth a word. */
const MANY_MATERIALS = 6

export interface Adopted {
  readonly bytes: Uint8Array
  readonly fit: Fit
  /** Triangles in the file as it came, and as it is now. */
  readonly trianglesBefore: number
  readonly triangles: number
  /** Materials, which are draw calls. */
  readonly materials: number
  /** Numbers of the features that have geometry. */
  readonly features: readonly number[]
  readonly notes: readonly string[]
}

/**
 * @throws {UnfitModel} for a model without a body
 */
export async function adoptModel(
  document: Document,
  name: string,
  building: Building,
  table: FeatureTable,
  options: AdoptOptions = {},
): Promise<Adopted> {
  const range = table.buildings.get(building.id)
  if (!range) throw new Error(`adopt: no features for "${building.id}"`)
  const plain = await makePlain(document, name)
  const notes: string[] = [...plain.notes]
  await document.transform(dedup())
  await sharePalette(document)
  await document.transform(join({ keepNamed: false }), weld())
  const most = options.triangles ?? TRIANGLES
  await lighten(document, most)

  const depth = building.basements.levels * building.basements.heightM
  const plot = { footprint: building.footprint, heightM: buildingHeightM(building), basementM: depth }
  const fit = fitBody(allPositions(document), plot, options, plain.placed.offset)
  if (!fit) throw new UnfitModel(`${name}: is flat; a building needs extent in all three directions`)
  notes.push(...assumptions(fit, options, plain.placed))
  for (const mesh of document.getRoot().listMeshes()) transformMesh(mesh, fit.matrix as Matrix)

  const bands = storeyBands(building, range)
  const facing = faceOutward(bySurface(document))
  notes.push(...facing.notes)
  const pieces = new Map<Material, CutCorners>()
  for (const [material, corners] of facing.surfaces) pieces.set(material, cutByBands(corners, bands))
  rebuild(document, building, range, pieces)
  await document.transform(weld())
  // Cutting adds triangles; pieces of a storey are thinned by themselves.
  await lighten(document, most)
  notes.push(...thinned(plain.triangles, triangleCount(document), most))
  await document.transform(
    prune(),
    textureCompress({
      encoder: sharp,
      targetFormat: 'webp',
      resize: [TEXTURE_PX, TEXTURE_PX],
      quality: TEXTURE_QUALITY,
      // The palette's few pixels are exact colors.
      pattern: /^(?!Palette)/,
    }),
  )
  bake(document, building)
  numberFeatures(document)
  finishMaterials(document)
  nameNodes(document, building, table)

  const root = document.getRoot()
  root.getAsset().generator = 'ShenHa Sand Table model builder'
  const materials = root.listMaterials().length
  if (materials > MANY_MATERIALS)
    notes.push(`${materials} materials are as many draw calls; share textures or colors to save some`)
  return {
    bytes: await packGlb(document),
    fit,
    trianglesBefore: plain.triangles,
    triangles: triangleCount(document),
    materials,
    features: [...new Set([...pieces.values()].flatMap((it) => [...it.features]))].sort((a, b) => a - b),
    notes,
  }
}

/**
 * Merges plain colors into one picture. Materials whose only picture is a relief keep their color: the palette would take
 * a second set of coordinates, and there is one.
 */
async function sharePalette(document: Document): Promise<void> {
  const reliefs = document
    .getRoot()
    .listMaterials()
    .filter((it) => it.getNormalTexture() && !it.getBaseColorTexture() && !it.getMetallicRoughnessTexture())
  // Materials with a picture of their color are left out of the palette.
  for (const it of reliefs) it.setBaseColorTexture(it.getNormalTexture())
  await document.transform(palette({ min: 2 }))
  for (const it of reliefs) it.setBaseColorTexture(null)
}

/** Steps between positions from here on deserve a word, meters. */
const COARSE_M = 0.001
/** A middle farther from the file's origin than this comes from a survey or a drawing, meters. */
const FAR_M = 1000

/** What was taken for granted, and how to say otherwise. */
function assumptions(fit: Fit, options: AdoptOptions, { offset, step, largest }: Placed): string[] {
  const notes: string[] = []
  const meters = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 0 })
  if (fit.up !== 'y' && !options.up)
    notes.push(
      `${fit.up} taken as up, although glTF says y, since its proportions are those of the building so; --up y keeps it as it is`,
    )
  if (fit.unit && fit.unit !== 'm' && !options.unit)
    notes.push(
      `${UNIT_NAMES[fit.unit]} taken as the unit, although glTF says meters, since its plan is as large as the footprint so; --unit m keeps it as it is`,
    )
  if (!fit.unit)
    notes.push(
      `scaled, since its plan is as large as the footprint in no unit: a meter of the file is ${Number(fit.scale.toPrecision(4))} m now; --unit m keeps its own size`,
    )
  const away = Math.hypot(...offset) * fit.scale
  if (away > FAR_M)
    notes.push(
      `its middle lies ${meters(away)} m from the origin of the file, as survey coordinates do; the offset is taken off before anything else`,
    )
  if (step * fit.scale > COARSE_M)
    notes.push(
      `coordinates reach ${meters(largest * fit.scale)} m, where the file holds no more than steps of ${Number((step * fit.scale).toPrecision(2))} m; finer detail was lost before; export it with an origin near the building`,
    )
  return notes
}

const UNIT_NAMES: Record<Unit, string> = {
  m: 'meters',
  cm: 'centimeters',
  mm: 'millimeters',
  inch: 'inches',
  foot: 'feet',
}

type Matrix = Parameters<typeof transformMesh>[1]

/** Simplifies until the model is light enough, or no further without spoiling it. */
async function lighten(document: Document, most: number): Promise<void> {
  for (const error of SIMPLIFY_ERRORS) {
    const now = triangleCount(document)
    if (now <= most) return
    await document.transform(simplify({ simplifier: MeshoptSimplifier, ratio: most / now, error }))
  }
}

function thinned(before: number, after: number, most: number): string[] {
  const count = (value: number) => Math.round(value).toLocaleString('en-US')
  if (after > most)
    return [`${count(after)} triangles could not be brought below ${count(most)} without spoiling the shape`]
  return after < before ? [`thinned from ${count(before)} to ${count(after)} triangles`] : []
}

/** Floors of a building from below, the roof last. */
function storeyBands(building: Building, range: FeatureRange): Band[] {
  const feature = (storey: number) => storeyFeature(range, building.basements.levels, storey)
  return [
    ...storeysOf(building).map((it) => ({ floorM: it.elevationM, feature: feature(it.number) })),
    { floorM: buildingHeightM(building), feature: feature(building.storeys + 1) },
  ]
}
