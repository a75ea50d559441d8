/** Reading the files of a pack: whatever an editor may write, the answer names file and place and never throws. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parkTexts } from '../fixtures/park.ts'
import { faultWords } from './faultWords.ts'
import { jsonPath, PACK_FILES, type PackFile, type PackTexts, packFiles, parsePack } from './pack.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }

const sound = Object.fromEntries(
  Object.entries(parkTexts()).map(([file, { text }]) => [file, text]),
) as Record<PackFile, string>

const texts = (changed: Partial<Record<PackFile, string>> = {}) =>
  Object.fromEntries(Object.entries({ ...sound, ...changed }).map(([f, text]) => [f, { text }])) as PackTexts

function faultsOf(changed: Partial<Record<PackFile, string>>) {
  const result = parsePack(texts(changed))
  return 'faults' in result ? result.faults : []
}

/** Faults of a file whose content has been changed in place. */
function faultsWith(file: PackFile, change: (json: JsonObject) => void) {
  const json = JSON.parse(sound[file]) as JsonObject
  change(json)
  return faultsOf({ [file]: JSON.stringify(json) })
}

/** Every place in a JSON value that holds no further places, as a path of keys. */
function leaves(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, child]) =>
    leaves(child, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function setAt(root: Json, path: readonly (string | number)[], value: Json): void {
  const parent = path.slice(0, -1).reduce<Json>((it, key) => (it as JsonObject)[key] as Json, root)
  ;(parent as JsonObject)[path.at(-1) as string] = value
}

const allLeaves = PACK_FILES.flatMap((file) =>
  leaves(JSON.parse(sound[file]) as Json)
    .filter(([first]) => first !== '$schema')
    .map((path) => [file, path] as const),
)

describe('a pack as text', () => {
  it('becomes a pack when every file is sound', () => {
    const result = parsePack(texts())
    expect('pack' in result && result.pack.manifest.id).toBe('fixture')
  })

  it('names the same places with words for the reasons and without', () => {
    const all = texts({ 'tenants.json': '{"tenants": [{"id": 4}], "chains": 1}', 'site.json': '[]' })
    const [plain, worded] = [parsePack(all), parsePack(all, faultWords)].map((item) =>
      'faults' in item ? item.faults : [],
    )
    const places = (faults: typeof plain) => faults?.map(({ file, path }) => `${file} ${path}`)
    expect(places(worded)).toContain('tenants.json tenants[0].id')
    expect(places(plain)).toEqual(places(worded))
    const reason = (faults: typeof plain) => faults?.find(({ path }) => path === 'tenants[0].id')?.reason
    expect(reason(plain)).toBe('Invalid input')
    expect(reason(worded)).toBe('Invalid input: expected string, received number')
  })

  it('names every bad file at once, whatever is wrong with each', () => {
    const all = texts({ 'tenants.json': '{', 'site.json': '[]', 'corridor.json': 'null' })
    all['figures.json'] = { error: 'the file is missing' }
    const result = parsePack(all)
    expect('faults' in result && [...new Set(result.faults.map((it) => it.file))].sort()).toEqual([
      'corridor.json',
      'figures.json',
      'site.json',
      'tenants.json',
    ])
  })

  it('names every misspelt field of an object, each at its own place', () => {
    const faults = faultsWith('scene.json', (json) => {
      Object.assign(json.launch as JsonObject, { huor: 8, seasn: 'winter' })
    })
    expect(faults.map((it) => it.path).sort()).toEqual(['launch.huor', 'launch.seasn'])
    for (const it of faults) expect(it.reason).toBe('unknown field; check the spelling')
  })

  it('refuses a pack of another format version', () => {
    const faults = faultsWith('scene.json', (json) => {
      json.schemaVersion = 2
    })
    expect(faults).toEqual([expect.objectContaining({ file: 'scene.json', path: 'schemaVersion' })])
  })

  it('wants exactly one origin: not none, not both, and "illustrative" only when it is', () => {
    for (const origin of [{}, { source: 'S014', illustrative: true }]) {
      const faults = faultsWith('site.json', (json) => {
        json.geometry = origin
      })
      expect(faults).toEqual([
        { file: 'site.json', path: 'geometry', reason: expect.stringMatching(/"source".*"illustrative"/) },
      ])
    }
    const denied = faultsWith('site.json', (json) => {
      json.geometry = { illustrative: false }
    })
    expect(denied.map((it) => it.path)).toContain('geometry.illustrative')
  })

  it('wants the source of what is derived or planned, and of each only one', () => {
    const how = { zh: '推算', en: 'derived' }
    for (const [origin, path] of [
      [{ illustrative: true, derived: how }, 'geometry.derived'],
      [{ illustrative: true, planStated: '2021-10-27' }, 'geometry.planStated'],
      [{ source: 'S014', derived: how, planStated: '2021-10-27' }, 'geometry.planStated'],
      [{ source: 'S014', planStated: '2021-13' }, 'geometry.planStated'],
      [{ source: 'S014', derived: { en: 'derived' } }, 'geometry.derived.zh'],
    ] as const) {
      const faults = faultsWith('site.json', (json) => {
        json.geometry = origin as never
      })
      expect(faults.map((it) => it.path)).toContain(path)
    }
  })

  it('takes the month or year in which a plan was stated', () => {
    for (const planStated of ['2021', '2021-10', '2021-10-27'])
      expect(
        faultsWith('site.json', (json) => {
          json.geometry = { source: 'S014', planStated } as never
        }),
      ).toEqual([])
  })

  it('wants the day on which a plan was stated, and what a date of a company stands for', () => {
    const planned = faultsWith('schedule.json', (json) => {
      const targets = json.targets as JsonObject[]
      const plan = (targets.at(-1) as { planned: [JsonObject] }).planned[0]
      delete plan.planStated
    })
    expect(planned).toMatchObject([{ reason: expect.stringMatching(/day on which this plan was stated/) }])
    const since = faultsWith('tenants.json', (json) => {
      const tenant = (json.tenants as JsonObject[])[0] as JsonObject
      delete (tenant.since as JsonObject).basis
    })
    expect(since).toEqual([
      {
        file: 'tenants.json',
        path: 'tenants[0].since.basis',
        reason: expect.stringMatching(/"moved-in", or "reported"/),
      },
    ])
  })

  it('wants ids that a link can carry', () => {
    for (const id of ['Lot 1', 'lot_1', '', '-lot', '标段']) {
      const faults = faultsWith('site.json', (json) => {
        ;((json.lots as Json[])[0] as JsonObject).id = id
      })
      expect(faults).toEqual([expect.objectContaining({ path: 'lots[0].id' })])
    }
  })

  it('wants links to sources that open in a browser, never a script', () => {
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'not a link']) {
      const faults = faultsWith('sources.json', (json) => {
        ;((json.sources as Json[])[0] as JsonObject).url = url
      })
      expect(faults).toEqual([expect.objectContaining({ path: 'sources[0].url' })])
    }
  })

  it('wants links of companies that open in a browser, and shares up to the whole of a storey', () => {
    const label = { zh: '官网', en: 'Site' }
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//elsewhere.example'])
      expect(
        faultsWith('tenants.json', (json) => setAt(json, ['tenants', 0, 'links'], [{ label, url }])),
      ).toEqual([expect.objectContaining({ path: 'tenants[0].links[0].url' })])
    for (const share of [1.2, 0, -0.5])
      expect(
        faultsWith('tenants.json', (json) => setAt(json, ['tenants', 0, 'locations', 0, 'share'], share)),
      ).toEqual([
        expect.objectContaining({
          path: 'tenants[0].locations[0].share',
          reason: expect.stringContaining('share'),
        }),
      ])
  })

  it('may say where its JSON Schema is, at the top and nowhere else', () => {
    for (const file of PACK_FILES) {
      expect(
        faultsWith(file, (json) => {
          json.$schema = 'anywhere'
        }),
      ).toEqual([])
    }
    expect(faultsWith('tenants.json', (json) => setAt(json, ['tenants', 0, '$schema'], 'x'))).toEqual([
      expect.objectContaining({ path: 'tenants[0].$schema' }),
    ])
  })

  it('wants model files by plain names, so that a pack cannot reach outside its folder', () => {
    for (const name of ['../secret.glb', 'folder/site.glb', 'site.gltf', 'https://elsewhere.example/a.glb']) {
      const faults = faultsWith('scene.json', (json) => {
        ;(json.models as JsonObject).site = name
      })
      expect(faults).toEqual([expect.objectContaining({ path: 'models.site' })])
    }
  })

  it('wants whole origins for pages that may embed it', () => {
    for (const origin of ['*', 'https://park.example/table', 'park.example', 'null']) {
      const faults = faultsWith('scene.json', (json) => {
        json.embedOrigins = [origin]
      })
      expect(faults, origin).toEqual([expect.objectContaining({ path: 'embedOrigins[0]' })])
    }
    const none = faultsWith('scene.json', (json) => {
      json.embedOrigins = ['https://park.example', 'http://localhost:8080']
    })
    expect(none).toEqual([])
  })

  it('wants a tenant’s first storey below its last', () => {
    const faults = faultsWith('tenants.json', (json) => {
      setAt(json, ['tenants', 0, 'locations', 0, 'storeys'], [5, 3])
    })
    expect(faults).toEqual([expect.objectContaining({ path: 'tenants[0].locations[0].storeys' })])
  })
})

describe('a pack that anything has happened to', () => {
  it('names the very place of a value of the wrong kind', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allLeaves), ([file, path]) => {
        const json = JSON.parse(sound[file]) as Json
        // No field of any file holds a list within a list within a list of booleans.
        setAt(json, path, [[[true]]])
        const faults = faultsOf({ [file]: JSON.stringify(json) })
        expect(faults.length).toBeGreaterThan(0)
        const place = jsonPath(path)
        for (const fault of faults) {
          expect(fault.file).toBe(file)
          expect(
            fault.path.startsWith(place) || place.startsWith(fault.path),
            `${place}: ${fault.path}`,
          ).toBe(true)
          expect(fault.reason).not.toBe('')
        }
        expect(
          faults.some((it) => it.path.startsWith(place)),
          place,
        ).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('is answered with a pack or with faults, never with an exception', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allLeaves), fc.jsonValue(), ([file, path], value) => {
        const json = JSON.parse(sound[file]) as Json
        setAt(json, path, value as Json)
        for (const fault of faultsOf({ [file]: JSON.stringify(json) })) expect(fault.file).toBe(file)
      }),
      { numRuns: 100 },
    )
    fc.assert(
      fc.property(fc.constantFrom(...PACK_FILES), fc.oneof(fc.string(), fc.json()), (file, text) => {
        // Nothing that short is a file of a pack.
        const faults = faultsOf({ [file]: text })
        expect(faults.length).toBeGreaterThan(0)
        expect(faults.every((it) => it.file === file)).toBe(true)
      }),
    )
  })

  it('misses no file: each one that is cut short is named', () => {
    for (const file of PACK_FILES) {
      const half = sound[file].slice(0, sound[file].length / 2)
      expect(faultsOf({ [file]: half })).toEqual([
        { file, path: '', reason: expect.stringMatching(/^not valid JSON/) },
      ])
    }
    expect(Object.keys(packFiles)).toEqual([...PACK_FILES])
  })
})

describe('a place in a file', () => {
  it('is written as people read it', () => {
    expect(jsonPath(['buildings', 3, 'storeyHeightM', 'ground'])).toBe('buildings[3].storeyHeightM.ground')
    expect(jsonPath([])).toBe('')
    expect(jsonPath([2, 'id'])).toBe('[2].id')
  })
})
