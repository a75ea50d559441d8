import { describe, expect, it } from 'vitest'
import { LOWEST_EYE_M } from '../../domain/camera/cameraLimits.ts'
import { parkCampus } from '../../domain/fixtures/park.ts'
import { NOTHING_COVERED, type TableStore } from '../../store/index.ts'
import { poseReader } from './poses.ts'

const campus = parkCampus()
const WIDE = { width: 1600, height: 900 }
const UPRIGHT = { width: 1080, height: 1920 }
const at = (view: string, room = 1) =>
  ({ camera: null, view, covered: { ...NOTHING_COVERED, room } }) as TableStore

describe('a saved view', () => {
  it('is seen as composed on a wide screen, with its lens', () => {
    const read = poseReader(campus, () => WIDE)
    for (const { id, position, target, lens, shift } of campus.pack.viewpoints)
      expect(read(at(id)), id).toEqual({ position, target, lens, shift })
  })

  it('has a composition of its own on an upright screen where it brings one', () => {
    const read = poseReader(campus, () => UPRIGHT)
    const own = campus.pack.viewpoints.filter((it) => it.portrait)
    expect(own.map((it) => it.id)).toEqual(['hall-front'])
    for (const { id, portrait } of own) {
      expect(read(at(id)), id).toEqual(portrait)
      expect(portrait?.position[1], id).toBeGreaterThanOrEqual(LOWEST_EYE_M)
    }
  })

  it('is composed for a wide picture where a sheet leaves one on an upright screen', () => {
    const read = poseReader(campus, () => UPRIGHT)
    const found = campus.pack.viewpoints.find((it) => it.portrait)
    expect(read(at(found?.id ?? '', 0.4))?.target).toEqual(found?.target)
  })

  it('is composed anew where sheets leave less of the height', () => {
    const read = poseReader(campus, () => WIDE)
    const [far] = campus.pack.viewpoints.map((it) => it.id).filter((id) => read(at(id, 0.5)) !== read(at(id)))
    expect(far).toBeDefined()
    expect(read(at(far ?? '', 0.5))).not.toEqual(read(at(far ?? '')))
  })

  it('keeps its lens where an upright screen only stands back', () => {
    const [view] = campus.pack.viewpoints.filter((it) => !it.portrait)
    expect(poseReader(campus, () => UPRIGHT)(at(view?.id ?? ''))?.target).toEqual(view?.target)
  })
})
