/**
 * Rules that the shaders and TypeScript both state: the GLSL is compiled as it stands and both are run on random input.
 * The one browser test that looks inside: what it holds together cannot be seen from outside to be the same.
 */
import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { Texture } from 'three'
import { beforeAll, describe, expect, it } from 'vitest'
import { explodedStoreys, GAP_M, liftM } from '../src/domain/campus/exploded.ts'
import { storeyFeature } from '../src/domain/campus/features.ts'
import { storeyId } from '../src/domain/campus/storeys.ts'
import { BUILD_PHASES, instantOf, phaseAt } from '../src/domain/construction/construction.ts'
import { jibHeightM, slewRad, trolleyShare } from '../src/domain/construction/craneMotion.ts'
import type { FeatureTimes } from '../src/domain/construction/featureTimes.ts'
import { riseShare } from '../src/domain/construction/rise.ts'
import { kitSpan } from '../src/domain/construction/siteKits.ts'
import { structureTopM } from '../src/domain/construction/structureTop.ts'
import { KITS } from '../src/domain/content/records/profile.ts'
import { entryOn, MAX_STEPS, NO_STEP, STEP_BASE } from '../src/domain/overlays/steps.ts'
import { SITE } from '../src/stage/construction/siteLayout.ts'
import { siteVariant } from '../src/stage/construction/siteShader.ts'
import { siteRows } from '../src/stage/construction/siteTexture.ts'
import { roleWindow } from '../src/stage/models/visibility.ts'
import { PAINT_HEAD } from '../src/stage/shaders/chunks/vertex/paint.ts'
import { VERTEX_HEAD } from '../src/stage/shaders/chunks/vertex/rise.ts'
import { PHASE_ROLES, type PhaseRole } from '../src/stage/shaders/layout/enums.ts'
import { FEATURE, FEATURES_PER_ROW, litTerm } from '../src/stage/shaders/layout/features.ts'
import '../tools/lib/propertySeed.ts'
import { shenhaCampus } from '../tools/scene/shenha.ts'
import { type FloatImage, type GlslRule, runGlsl } from './support/glsl.ts'
import { openContext, startBrowser } from './support/table.ts'

startBrowser()

const campus = await shenhaCampus()
const { start } = campus.timeline
const HEAD = VERTEX_HEAD + PAINT_HEAD
const SITE_HEAD = VERTEX_HEAD + siteVariant(new Texture()).vertexHead

let page: Page
beforeAll(async () => {
  page = await (await openContext({ everyFrame: true })).newPage()
})

/** Runs a rule of the shader and its counterpart on lists of random cases. */
async function sameAs<C>(
  cases: fc.Arbitrary<C>,
  rule: GlslRule,
  values: (one: C, i: number) => Record<string, readonly number[]>,
  compare: (result: number[], one: C) => void,
  textures: (all: readonly C[]) => Record<string, FloatImage> = () => ({}),
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(cases, { minLength: 1, maxLength: 80, size: 'max' }), async (all) => {
      const results = await runGlsl(page, rule, { values: all.map(values), textures: textures(all) })
      for (const [i, one] of all.entries()) compare(results[i] ?? [], one)
    }),
    { numRuns: 10 },
  )
}

/** Days and quarters of days: exact in 32 bits. */
const day = fc.oneof(fc.integer({ min: -2, max: 12 }), fc.integer({ min: -400, max: 3200 }))
const instant = fc.integer({ min: -1600, max: 12_800 }).map((it) => it / 4)
const image = (records: readonly Partial<FeatureTimes>[]): FloatImage => {
  const data = new Float32Array(
    Math.ceil(records.length / FEATURES_PER_ROW) * FEATURES_PER_ROW * FEATURE.floats,
  )
  for (const [i, values] of records.entries()) FEATURE.write(data, i, values)
  return { data, width: FEATURES_PER_ROW * FEATURE.texels }
}
const VEC4 = (x: string) => `vec4(${x}, 0.0, 0.0, 0.0)`

describe('records', () => {
  it('are read in GLSL as TypeScript wrote them, all fields, in any row of the texture', async () => {
    const float = fc.integer({ min: -1e6, max: 1e6 }).map((it) => it / 8)
    const fields = Object.keys(FEATURE.offset) as (keyof typeof FEATURE.offset)[]
    const record = fc.record(
      Object.fromEntries(fields.map((it) => [it, float])) as Record<string, typeof float>,
    )

    const records = fc.array(record, { minLength: 1, maxLength: 400, size: 'max' })
    await fc.assert(
      fc.asyncProperty(records, async (all) => {
        const values = all.flatMap((_, feature) =>
          Array.from({ length: FEATURE.texels }, (_, texel) => ({ feature: [feature], texel: [texel] })),
        )
        const varying = { feature: 'int', texel: 'int' } as const
        const read = await runGlsl(
          page,
          { head: HEAD, varying: { ...varying }, result: 'featureTexel(feature, texel)' },
          { values, textures: { uFeatures: image(all) } },
        )
        const written = all.map((own) => {
          const floats = Array<number>(FEATURE.floats).fill(0)
          for (const field of fields) floats[FEATURE.offset[field]] = own[field] as number
          return floats
        })
        expect(read.flat()).toEqual(written.flat())
      }),
      { numRuns: 3 },
    )
  })
})

describe('what has risen', () => {
  it('is the same share', () =>
    sameAs(
      fc.record({ start: instant, end: instant, now: instant }),
      {
        head: HEAD,
        varying: { start: 'float', end: 'float', now: 'float' },
        result: VEC4('riseShare(start, end, now)'),
      },
      ({ start, end, now }) => ({ start: [start], end: [end], now: [now] }),
      ([share], { start, end, now }) => expect(share).toBeCloseTo(riseShare(start, end, now), 5),
    ))

  it('is the same height of structure, storey by storey', () =>
    sameAs(
      fc
        .record({
          from: instant,
          daysPerStorey: fc.integer({ min: 4, max: 40 }),
          heights: fc.array(fc.integer({ min: 12, max: 32 }), { minLength: 1, maxLength: 12 }),
          share: fc.integer({ min: -20, max: 120 }),
        })
        .map(({ from, daysPerStorey, heights, share }) => {
          const end = from + daysPerStorey * heights.length
          const storeys = heights.map((quarters, i) => ({
            structureStart: from + i * daysPerStorey,
            structureEnd: from + (i + 1) * daysPerStorey,
            baseM: heights.slice(0, i).reduce((sum, it) => sum + it / 4, 0),
            heightM: quarters / 4,
          }))
          return { from, end, storeys, work: from + ((end - from) * share) / 100 }
        }),
      {
        head: SITE_HEAD,
        varying: { uWork: 'float', _site: 'float' },
        result: VEC4('structureTop(siteTexel(TEXEL_STOREYS))'),
      },
      ({ work }, i) => ({ uWork: [work], _site: [i] }),
      ([top], { storeys, work }) => expect(top).toBeCloseTo(structureTopM(storeys, work), 1),
      (all) => {
        const features: Partial<FeatureTimes>[] = []
        const sites = new Float32Array(all.length * SITE.floats)
        for (const [i, { from, end, storeys }] of all.entries()) {
          SITE.write(sites, i, {
            groundStorey: features.length,
            storeyCount: storeys.length,
            worksStart: from,
            worksEnd: end,
          })
          features.push(...storeys)
        }
        return { uFeatures: image(features), uSites: { data: sites, width: SITE.texels } }
      },
    ))
})

describe('a crane', () => {
  const swing = fc.record({
    rangeRad: fc.integer({ min: 2, max: 31 }).map((it) => it / 10),
    periodDays: fc.integer({ min: 60, max: 300 }),
    phaseRad: fc.integer({ min: 0, max: 62 }).map((it) => it / 10),
    work: fc.integer({ min: 0, max: 2500 }),
  })
  const varying = { uWork: 'float', swing: 'vec4' } as const
  const swingOf = ({ rangeRad, periodDays, phaseRad, work }: Record<string, number>) => ({
    uWork: [work as number],
    swing: [rangeRad as number, periodDays as number, phaseRad as number, 0],
  })

  it('climbs with the same structure to the same height', () =>
    sameAs(
      fc.record({ top: fc.integer({ min: 0, max: 1200 }), lift: fc.integer({ min: 40, max: 200 }) }),
      { head: SITE_HEAD, varying: { top: 'float', lift: 'float' }, result: VEC4('jibHeight(top, lift)') },
      ({ top, lift }) => ({ top: [top / 10], lift: [lift / 10] }),
      ([height], { top, lift }) => expect(height).toBeCloseTo(jibHeightM(top / 10, lift / 10), 2),
    ))

  it('turns to the same side', () =>
    sameAs(swing, { head: SITE_HEAD, varying, result: VEC4('slew(swing)') }, swingOf, ([turn], one) =>
      expect(turn).toBeCloseTo(slewRad(one, one.work), 1),
    ))

  it('has its trolley in the same place', () =>
    sameAs(swing, { head: SITE_HEAD, varying, result: VEC4('trolley(swing)') }, swingOf, ([share], one) =>
      expect(share).toBeCloseTo(trolleyShare(one, one.work), 2),
    ))
})

describe('a building site', () => {
  it('shows each kit on its days', async () => {
    const rows = siteRows(campus, {})
    const ids = [...campus.buildings.keys()]
    await sameAs(
      fc.record({ id: fc.constantFrom(...ids), kit: fc.constantFrom(...KITS), day }),
      {
        head: SITE_HEAD,
        varying: { uTime: 'float', _site: 'float', kit: 'int' },
        result: VEC4('kitStands(kit) ? 1.0 : 0.0'),
      },
      ({ id, kit, day }) => ({
        uTime: [instantOf(day)],
        _site: [rows.rowOf[campus.buildings.get(id)!.features.first]!],
        kit: [KITS.indexOf(kit)],
      }),
      ([stands], { id, kit, day }) => {
        const { times } = campus.buildings.get(id)!
        const span = times && kitSpan(times, campus.pack.schedule.profiles, kit)
        const now = instantOf(day + start)
        // Seen at the end of its last day it has gone.
        expect(stands === 1).toBe(span !== null && span.start < now && now < span.end)
      },
      () => ({ uSites: { data: rows.data, width: SITE.texels } }),
    )
  })
})

describe('an overlay', () => {
  const steps = fc
    .array(
      fc.record({
        from: fc.oneof(fc.integer({ min: -1, max: 12 }), fc.integer({ min: -1, max: 3000 })),
        entry: fc.nat({ max: STEP_BASE - 1 }),
      }),
      {
        maxLength: MAX_STEPS,
      },
    )
    .map((all) => {
      const codes = [...all].sort((a, b) => a.from - b.from).map((it) => (it.from + 1) * STEP_BASE + it.entry)
      return [...codes, ...Array<number>(MAX_STEPS - codes.length).fill(NO_STEP)]
    })

  it('has come to the same entry on any day', () =>
    sameAs(
      fc.record({ codes: steps, day }),
      {
        head: HEAD,
        varying: { uTime: 'float', first4: 'vec4', last4: 'vec4' },
        result: VEC4('float(entryNow(last4, entryNow(first4, 0)))'),
      },
      ({ codes, day }) => ({ uTime: [instantOf(day)], first4: codes.slice(0, 4), last4: codes.slice(4) }),
      ([entry], { codes, day }) => expect(entry).toBe(entryOn(codes, day)),
    ))

  it('sees a building in the same phase, once its structure begins', async () => {
    const dated = [...campus.buildings].filter(([, it]) => it.times).map(([id]) => id)
    const groundOf = (id: string) => {
      const { features, building } = campus.buildings.get(id)!
      return campus.featureTimes[storeyFeature(features, building.basements.levels, 1)]!
    }
    await sameAs(
      fc.record({ id: fc.constantFrom(...dated), day: fc.integer({ min: 0, max: 2860 }) }),
      {
        head: HEAD,
        varying: { uTime: 'float', feature: 'int', uRole: 'int' },
        result: VEC4(
          'float(phaseOf(featureTexel(feature, TEXEL_RISING), featureTexel(feature, TEXEL_DATES), featureTexel(feature, TEXEL_PLACE)))',
        ),
      },
      ({ id, day }) => ({
        uTime: [instantOf(day)],
        feature: [dated.indexOf(id)],
        uRole: [PHASE_ROLES.indexOf('structure')],
      }),
      ([phase], { id, day }) => {
        const times = campus.buildings.get(id)!.times!
        if (day + start < times.structure.start) return
        expect(BUILD_PHASES[phase!], id).toBe(phaseAt(times, day + start))
      },
      () => ({ uFeatures: image(dated.map(groundOf)) }),
    )
  })
})

describe('what is lit for a search or a chain', () => {
  // Small numbers meet: a rule is tried on the very day on which it changes.
  const last = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 4000 }))
  it('is lit from its first day until the day of its end, or for good', () =>
    sameAs(
      fc.record({
        fromDay: fc.option(last, { nil: undefined }),
        untilDay: fc.option(last, { nil: undefined }),
        day: last,
      }),
      { head: HEAD, varying: { uTime: 'float', term: 'float' }, result: VEC4('litNow(term) ? 1.0 : 0.0') },
      ({ fromDay, untilDay, day }) => ({ uTime: [instantOf(day)], term: [litTerm(fromDay, untilDay)] }),
      ([lit], { fromDay = -1, untilDay = Infinity, day }) =>
        expect(lit === 1, `${fromDay} ${untilDay} ${day}`).toBe(fromDay <= day && day < untilDay),
    ))
})

describe('the span of a role', () => {
  const roles: PhaseRole[] = ['always', 'ground', 'pit', 'structure', 'permanent', 'envelope', 'landscape']
  const times = fc.record({
    structureStart: instant,
    structureEnd: instant,
    envelopeStart: instant,
    envelopeEnd: instant,
    excavationStart: instant,
  }) as fc.Arbitrary<FeatureTimes>
  const rule: GlslRule = {
    head: HEAD,
    varying: { uTime: 'float', uWork: 'float', uRole: 'int', rising: 'vec4', dates: 'vec4' },
    result: VEC4('featureRise(rising, dates)'),
  }
  const valuesOf = (role: PhaseRole, one: FeatureTimes, time: number, work: number) => ({
    uTime: [time],
    uWork: [work],
    uRole: [PHASE_ROLES.indexOf(role)],
    rising: [one.structureStart, one.structureEnd, one.envelopeStart, one.envelopeEnd],
    dates: [one.excavationStart, 0, 0, 0],
  })

  it('leaves out nothing that is drawn', () =>
    sameAs(
      fc.record({ role: fc.constantFrom(...roles), times, time: instant, work: instant }),
      rule,
      ({ role, times, time, work }) => valuesOf(role, times, time, work),
      ([rise], { role, times, time, work }) => {
        const span = roleWindow(role, times)
        const within = (span.work ? work : time) > span.from && time <= span.until
        if (rise! > 0) expect(within, role).toBe(true)
      },
    ))

  it('begins when something is drawn', () =>
    sameAs(
      fc.record({ role: fc.constantFrom(...roles), times }),
      rule,
      ({ role, times }) => {
        const { work, from } = roleWindow(role, times)
        const begun = Number.isFinite(from) ? from + 0.25 : times.excavationStart
        // Whatever else it waits for has happened, and what ends it has not.
        return valuesOf(
          role,
          { ...times, ...(work && { envelopeEnd: 1e5 }) },
          work ? 0 : begun,
          work ? begun : 1e5,
        )
      },
      ([rise], { role }) => expect(rise, role).toBeGreaterThan(0),
    ))
})

describe('storeys drawn apart', () => {
  it('are lifted as far', async () => {
    const ids = [...campus.buildings.keys()]
    await sameAs(
      fc
        .record({ id: fc.constantFrom(...ids), pick: fc.nat({ max: 99 }), at: fc.nat({ max: 99 }) })
        .map(({ id, pick, at }) => {
          const { storeys } = campus.buildings.get(id)!.building
          const open = pick % (storeys + 1)
          const apart = explodedStoreys(campus, id, open === 0 ? null : storeyId(id, open))!
          return { id, apart, storey: 1 + (at % storeys) }
        }),
      {
        head: HEAD,
        varying: { uExplode: 'vec4', feature: 'float' },
        result: VEC4('explodedLift(feature)'),
      },
      ({ id, apart, storey }) => {
        const { features, building } = campus.buildings.get(id)!
        return {
          uExplode: [apart.first, apart.last, GAP_M, apart.open ?? -1],
          feature: [storeyFeature(features, building.basements.levels, storey)],
        }
      },
      ([lift], { id, apart, storey }) =>
        expect(lift).toBeCloseTo(liftM(campus.buildings.get(id)!, apart, storey), 3),
    )
  })
})
