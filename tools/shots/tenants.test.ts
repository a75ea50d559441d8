import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { toDay } from '../../src/domain/schedule/calendar.ts'
import type { CameraPose } from '../../src/domain/state/state.ts'
import { shareInSight } from '../../src/domain/tours/shotList.ts'
import { shenhaCampus } from '../scene/shenha.ts'
import { tenantShots } from './tenants.ts'

const FOLDER = 'public/tenants/shenha'

it('each company with storeys has its picture where the pack says so, none is left over, and all are small', async () => {
  const campus = await shenhaCampus()
  const files = await readdir(FOLDER).catch(() => [])
  const due = campus.pack.manifest.tenantPictures ? tenantShots(campus) : []
  expect(files.sort()).toEqual(due.map(({ name }) => `${name}.webp`).sort())
  for (const file of files) expect((await stat(join(FOLDER, file))).size).toBeLessThan(40_000)
})

it('a picture shows half of the storeys that can be seen from one side', async () => {
  const campus = await shenhaCampus()
  for (const { name, state } of tenantShots(campus))
    expect(
      shareInSight(campus, name, toDay(state.date as string), state.camera as CameraPose),
      name,
    ).toBeGreaterThan(0.5)
})
