/** A pack saved while it is open: what it still has stays as it was, and a slip changes nothing. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { serializable, useTable } from '../../store/index.ts'
import { loadContent } from '../loadContent.ts'
import { reloadContent } from './reloadContent.ts'

/** Words of files that have been changed, by file. */
const edits = new Map<string, readonly [from: string, to: string]>()

vi.stubGlobal('fetch', async (url: string) => {
  const file = basename(url)
  const [from, to] = edits.get(file) ?? ['', '']
  const text = readFileSync(`scenes/pocket/${file}`, 'utf8')
  expect(text).toContain(from)
  return new Response(text.replaceAll(from, to))
})

const table = () => useTable.getState()

beforeEach(async () => {
  edits.clear()
  const loaded = await loadContent('pocket')
  if ('faults' in loaded) throw new Error('the pack has faults')
  table().open(loaded.campus)
  table().applyState({ date: '2025-07-01', select: 'night-owl', lang: 'en', overlay: 'industry' })
  table().goToPose({ position: [60, 40, 90], target: [0, 4, 0] })
  useTable.setState({ panel: 'directory', shortlist: ['lab-top.5-5', 'lab-half.2-2'], notices: [] })
})

describe('a pack that is saved', () => {
  it('brings its new words, while state and open panels stay', async () => {
    const state = serializable(table())
    edits.set('tenants.json', ['Slow Soup', 'Quick Soup'])
    expect(await reloadContent()).toEqual({ faults: [], outdated: false })
    expect(table().campus?.tenants.get('slow-soup')?.name.en).toBe('Quick Soup')
    expect(serializable(table())).toEqual(state)
    expect(table()).toMatchObject({
      panel: 'directory',
      shortlist: ['lab-top.5-5', 'lab-half.2-2'],
      notices: [],
    })
  })

  it('with faults changes nothing, and names file and place', async () => {
    const { campus } = table()
    const state = serializable(table())
    edits.set('tenants.json', ['"building": "lab"', '"building": "lad"'])
    const outcome = await reloadContent()
    expect(outcome?.faults[0]).toMatchObject({
      file: 'tenants.json',
      path: 'tenants[0].locations[0].building',
      reason: 'there is no building "lad"',
    })
    expect(table().campus).toBe(campus)
    expect(table().faults).toBeNull()
    expect(serializable(table())).toEqual(state)
  })

  it('and mended is whole again', async () => {
    edits.set('site.json', ['{', ''])
    expect((await reloadContent())?.faults).not.toEqual([])
    edits.clear()
    expect(await reloadContent()).toEqual({ faults: [], outdated: false })
  })

  it('without what was selected or kept lets go of it with a note, and of nothing else', async () => {
    edits.set('tenants.json', ['"night-owl"', '"night-bird"'])
    edits.set('spaces.json', ['"lab-top"', '"lab-roof"'])
    await reloadContent()
    expect(table()).toMatchObject({
      select: null,
      date: '2025-07-01',
      overlay: 'industry',
      shortlist: ['lab-half.2-2'],
    })
    expect(table().camera?.position).toEqual([60, 40, 90])
    expect(table().notices).toMatchObject([
      { kind: 'state', note: { key: 'select', given: 'night-owl' } },
      { kind: 'state', note: { key: 'shortlist' } },
    ])
  })

  it('with other shapes says that the models are older, until they are as before', async () => {
    edits.set('buildings.json', ['[62, 16], [42, 16]', '[62, 16.01], [42, 16]'])
    expect(await reloadContent()).toMatchObject({ faults: [], outdated: true })
    edits.clear()
    expect(await reloadContent()).toMatchObject({ outdated: false })
    edits.set('buildings.json', ['"en": "Laboratory"', '"en": "Lab"'])
    expect(await reloadContent()).toMatchObject({ outdated: false })
  })

  it('says of undated buildings once, however often it is saved', async () => {
    edits.set('schedule.json', ['"finish": { "date": "2025-06-30"', '"finish": { "date": "2025-03-01"'])
    await reloadContent()
    await reloadContent()
    expect(table().notices).toMatchObject([{ kind: 'undated', building: 'home' }])
  })
})
