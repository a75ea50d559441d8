/** Trees of Harbin: spruce, Scots pine, larch, elm, poplar and white birch. */
import type { Mesh } from '../kit/mesh.ts'
import { broadleaf, type Habit } from './broadleaf.ts'
import { pine, type Whorls, whorled } from './conifer.ts'

/**
 * How much of a tree is drawn: all of it near by; from far away trunk, some limbs and fewer, larger cards in the same
 * outline.
 */
export type Level = 'near' | 'far'

export type Species = 'spruce' | 'pine' | 'larch' | 'elm' | 'poplar' | 'birch'

/** A spruce of about 9.5 m: dense, drooping, green in winter. */
const SPRUCE: Whorls = {
  seed: 'spruce',
  cell: 'spruce',
  heightM: 9.6,
  clearM: 1,
  radiusM: 2.5,
  rows: { near: 17, far: 8 },
  around: { near: 8, far: 6 },
  tiltRad: [-0.36, 0.5],
  droopRad: 0.3,
  width: 0.82,
  bare: false,
}

/** A larch of about 11 m: airy, pale green, golden in October and bare in winter. */
const LARCH: Whorls = {
  seed: 'larch',
  cell: 'larch',
  heightM: 11,
  clearM: 1.6,
  radiusM: 2.3,
  rows: { near: 13, far: 7 },
  around: { near: 8, far: 6 },
  tiltRad: [-0.12, 0.6],
  droopRad: 0.12,
  width: 0.5,
  bare: true,
}

/** An elm of about 8.5 m: spreading limbs under a broad crown. */
const ELM: Habit = {
  seed: 'elm',
  cell: 'elm',
  bark: 'dark',
  crown: { center: [0, 5.5, 0], radii: [3.1, 2.8, 3.1] },
  trunkM: 6.6,
  radiusM: 0.22,
  clearM: 2.2,
  limbs: 10,
  forks: 3,
  rise: 0.85,
  leafM: 1.75,
  leaves: 84,
  twigM: 1.7,
}

/** A poplar of about 12.5 m, slim. */
const POPLAR: Habit = {
  seed: 'poplar',
  cell: 'poplar',
  bark: 'dark',
  crown: { center: [0, 7, 0], radii: [1.5, 5.6, 1.5] },
  trunkM: 11,
  radiusM: 0.2,
  clearM: 1.8,
  limbs: 18,
  forks: 1,
  rise: 1.9,
  leafM: 1.45,
  leaves: 84,
  twigM: 1.5,
}

/** A white birch of about 9.5 m: a pale trunk, an airy crown that hangs at its edge. */
const BIRCH: Habit = {
  seed: 'birch',
  cell: 'birch',
  bark: 'birch',
  crown: { center: [0, 5.9, 0], radii: [2, 3.5, 2] },
  trunkM: 8.2,
  radiusM: 0.15,
  clearM: 2,
  limbs: 13,
  forks: 2,
  rise: 1.15,
  leafM: 1.4,
  leaves: 70,
  twigM: 1.35,
}

/** Models of the species; each grows to its full size, instances are scaled. */
export const TREES: Readonly<Record<Species, (level: Level) => Mesh>> = {
  spruce: (level) => whorled(SPRUCE, level),
  pine,
  larch: (level) => whorled(LARCH, level),
  elm: (level) => broadleaf(ELM, level),
  poplar: (level) => broadleaf(POPLAR, level),
  birch: (level) => broadleaf(BIRCH, level),
}
