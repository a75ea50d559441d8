/** Models far from the origin, in any unit, turned, mirrored or skewed. */
import { EXTMeshGPUInstancing } from '@gltf-transform/extensions'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UNITS } from '../fit.ts'
import { slabDocument } from '../fixture.ts'
import {
  above,
  apart,
  bodies,
  changePositions,
  facingOut,
  heightM,
  L_SHAPE,
  PLAIN,
  reverse,
  shown,
  VOLUME,
} from '../shown.fixture.ts'

describe('the place of a model', () => {
  it('may be 5,000 km from the origin, in any unit, turned or mirrored: the building is the same within 1 mm', async () => {
    const far = fc.double({ min: -5e6, max: 5e6, noNaN: true })
    const scale = fc.oneof(
      fc.constantFrom(...Object.values(UNITS).map((it) => 1 / it)),
      // No unit fits, and the model is scaled to its ground.
      fc
        .double({ min: 0.01, max: 5000, noNaN: true })
        .filter((it) => Object.values(UNITS).every((unit) => Math.abs(Math.log(it * unit)) > 0.13)),
    )
    await fc.assert(
      fc.asyncProperty(
        // Upwards only: what lies a little below the origin is taken for a basement.
        fc.tuple(far, fc.double({ min: 0, max: 9000, noNaN: true }), far),
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        scale,
        fc.boolean(),
        fc.boolean(),
        async (translation, turn, factor, mirrored, zUp) => {
          const document = slabDocument(L_SHAPE)
          if (mirrored) {
            // The vertices are mirrored, with correct winding, and mirrored back by the node.
            changePositions(document, ([x, y, z]) => [-x, y, z])
            reverse(document)
            bodies(document)[0]!.setScale([-1, 1, 1])
          }
          above(document).setRotation([0, Math.sin(turn / 2), 0, Math.cos(turn / 2)])
          above(document).setTranslation(translation)
          above(document).setScale([factor, factor, factor])
          // A z-up export.
          if (zUp) above(document).setRotation([Math.SQRT1_2, 0, 0, Math.SQRT1_2])
          const { triangles, notes } = await shown(document, { up: zUp ? 'z' : 'y' })
          expect(apart(PLAIN, triangles)).toBeLessThan(0.001)
          // The winding follows from the determinant and needs no repair.
          expect(notes).not.toMatch(/faces/)
          const { volume, agreeing } = facingOut(triangles)
          expect(volume).toBeCloseTo(VOLUME, -1)
          expect(agreeing).toBeCloseTo(1, 3)
        },
      ),
      { numRuns: 12 },
    )
  }, 120_000)

  it('in a survey is told, and loses nothing where nodes hold it', async () => {
    const document = slabDocument(L_SHAPE)
    bodies(document)[0]!.setTranslation([541_234.567, 130, -5_067_890.123])
    const { triangles, notes } = await shown(document)
    expect(apart(PLAIN, triangles)).toBeLessThan(0.001)
    expect(notes).toMatch(/its middle lies 5,096,7\d\d m from the origin of the file/)
    expect(notes).not.toMatch(/finer detail was lost/)
  })

  it('in the corners themselves is told, with what that has cost', async () => {
    const document = slabDocument(L_SHAPE)
    changePositions(document, ([x, y, z]) => [x + 541_234.567, y + 130, z - 5_067_890.123])
    const { notes } = await shown(document)
    expect(notes).toMatch(/coordinates reach 5,067,9\d\d m, where the file holds no more than steps of 0.5 m/)
  })

  it('of instances in a survey is told as well', async () => {
    const document = slabDocument(L_SHAPE)
    const [node] = bodies(document)
    const places = document
      .createAccessor()
      .setType('VEC3')
      .setArray(new Float32Array([541_234.567, 130, -5_067_890.123]))
      .setBuffer(document.getRoot().listBuffers()[0]!)
    const batch = document.createExtension(EXTMeshGPUInstancing).createInstancedMesh()
    node!.setExtension('EXT_mesh_gpu_instancing', batch.setAttribute('TRANSLATION', places))
    const { triangles, notes } = await shown(document)
    expect(apart(PLAIN, triangles)).toBeLessThan(0.001)
    expect(notes).toMatch(/steps of 0.5 m/)
  })

  it('may be skewed by turned parts below stretched ones', async () => {
    // Vertices are chosen so that the node's rotation and the parent's scale (1, 2, 1) give the plain slab.
    const document = slabDocument(L_SHAPE)
    const angle = Math.PI / 6
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    changePositions(document, ([x, y, z]) => [c * x + (s * y) / 2, -s * x + (c * y) / 2, z])
    bodies(document)[0]!.setRotation([0, 0, Math.sin(angle / 2), Math.cos(angle / 2)])
    above(document).setScale([1, 2, 1])
    expect(apart(PLAIN, (await shown(document)).triangles)).toBeLessThan(0.001)
  })

  it('keeps the ground at the origin of the file, where basements lie below it', async () => {
    const document = slabDocument({ ...L_SHAPE, heightM: heightM + 3 })
    changePositions(document, ([x, y, z]) => [x, y - 3, z])
    bodies(document)[0]!.setTranslation([541_234.567, 0, -5_067_890.123])
    const { adopted, triangles } = await shown(document)
    expect(adopted.fit.ground).toBe('origin')
    expect(Math.min(...triangles.flatMap((it) => it.corners.map((corner) => corner[1])))).toBeCloseTo(-3, 2)
  })
})

describe('unit and axis', () => {
  it('that differ from what glTF says are told, with the way to say otherwise', async () => {
    const millimeters = slabDocument({ ...L_SHAPE, axes: ([x, y, z]) => [x * 1000, -z * 1000, y * 1000] })
    const { notes, triangles } = await shown(millimeters)
    expect(notes).toMatch(/z taken as up, although glTF says y, .*--up y/)
    expect(notes).toMatch(/millimeters taken as the unit, although glTF says meters, .*--unit m/)
    expect(apart(PLAIN, triangles)).toBeLessThan(0.001)
    const sevenfold = await shown(slabDocument({ ...L_SHAPE, axes: ([x, y, z]) => [x * 7, y * 7, z * 7] }))
    expect(sevenfold.notes).toMatch(/a meter of the file is 0.1429 m now; --unit m keeps its own size/)
    expect((await shown(slabDocument(L_SHAPE))).notes).not.toMatch(/taken as|scaled|origin/)
  })
})
