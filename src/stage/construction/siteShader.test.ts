/** The shader's formulas against those of the domain: its functions are read as JavaScript and run beside them. */
import { Texture } from 'three'
import { describe, expect, it } from 'vitest'
import { storeyFeature } from '../../domain/campus/features.ts'
import { jibHeightM, slewRad, trolleyShare } from '../../domain/construction/craneMotion.ts'
import { kitSpan } from '../../domain/construction/siteKits.ts'
import { type CraneNumbers, KIT, PART } from '../../domain/construction/siteParts.ts'
import { KITS } from '../../domain/content/records/profile.ts'
import { parkCampus } from '../../domain/fixtures/park.ts'
import { PHASE_ROLES, VERTEX_HEAD, VERTEX_RISE } from '../shaders/shaders.ts'
import { siteVariant } from './siteShader.ts'
import { siteRows } from './siteTexture.ts'

const campus = parkCampus()
const id = 'mill'
const crane: CraneNumbers = [10, 20, 9.5, 45, 1.2, 130, 2, 0.5]
const rows = siteRows(campus, { [id]: { crane, lamp: [3, 4] } })
const entry = campus.buildings.get(id)!
const row = rows.rowOf[entry.features.first]!
const texel = (i: number) => {
  const from = (row * rows.width + i) * 4
  return [...rows.data.subarray(from, from + 4)] as [number, number, number, number]
}

const shader = {
  uniforms: {} as Record<string, unknown>,
  vertexShader: `${VERTEX_HEAD}void main() {\n#include <beginnormal_vertex>\n${VERTEX_RISE}}`,
  fragmentShader: '',
}
const texture = new Texture()
siteVariant(texture).extend(shader as never, (text, chunk, code) =>
  text.replace(`#include <${chunk}>`, `#include <${chunk}>\n${code}`),
)
const source = shader.vertexShader

/** A GLSL function of floats and vectors as a JavaScript one. */
function glsl(name: string, uWork: number, more: Record<string, unknown> = {}) {
  const body = new RegExp(`\\n(?:float|vec2) ${name}\\(([^)]*)\\) \\{\\n([\\s\\S]*?)\\n\\}`).exec(source)
  if (!body) throw new Error(`the shader has no ${name}`)
  const parameters = body[1]!.split(',').map((it) => it.trim().split(' ')[1])
  const code = body[2]!.replace(/\b(?:const )?(?:float|vec2|vec4|int) (?=\w+ =)/g, 'const ')
  const known: Record<string, unknown> = {
    uWork,
    FULL_TURN: 6.283185307,
    max: Math.max,
    min: Math.min,
    sin: Math.sin,
    floor: Math.floor,
    int: Math.trunc,
    clamp: (v: number, a: number, b: number) => Math.min(b, Math.max(a, v)),
    smoothstep: (a: number, b: number, v: number) => {
      const t = Math.min(1, Math.max(0, (v - a) / (b - a)))
      return t * t * (3 - 2 * t)
    },
    ...more,
  }
  const made = new Function(...Object.keys(known), `return (${parameters}) => { ${code} }`)
  return made(...Object.values(known)) as (...values: unknown[]) => number
}
const vector = ([x, y, z, w]: readonly number[]) => ({ x, y, z, w, xy: { x, y }, zw: { x: z, y: w } })

describe('the shader of the building sites', () => {
  it('lets a jib climb as the domain does', () => {
    const jibHeight = glsl('jibHeight', 0)
    for (let top = 0; top < 120; top += 0.37) expect(jibHeight(top, 9.5)).toBeCloseTo(jibHeightM(top, 9.5), 3)
  })

  it('turns a jib and runs a trolley as the domain does', () => {
    const swing = { rangeRad: crane[4], periodDays: crane[5], phaseRad: crane[6] }
    for (let work = 0; work < 1500; work += 7.3) {
      expect(glsl('slew', work)(vector(texel(5)))).toBeCloseTo(slewRad(swing, work), 3)
      const run = /float run = (.*);/.exec(source)![1]!
      const share = Number(/crane\.w \* ([\d.]+) \* run/.exec(source)![1])
      const made = new Function('sin', 'FULL_TURN', 'uWork', 'swing', `return ${run}`)
      const value = share * made(Math.sin, 2 * Math.PI, work, vector(texel(5)))
      expect(value).toBeCloseTo(trolleyShare(swing, work), 3)
    }
  })

  it('knows how high the structure stands', async () => {
    const { structureTopM } = await import('../../domain/construction/structureTop.ts')
    const first = storeyFeature(entry.features, entry.building.basements.levels, 1)
    const storeys = campus.featureTimes.slice(first, first + entry.building.storeys)
    const featureTexel = (feature: number, i: number) => {
      const { structureStart, structureEnd, baseM, heightM } = campus.featureTimes[feature]!
      return vector(i === 0 ? [structureStart, structureEnd, 0, 0] : [baseM, heightM, 0, 0])
    }
    const siteTexel = (i: number) => vector(texel(i))
    const [from, until] = [storeys[0]!.structureStart - 10, storeys.at(-1)!.structureEnd + 10]
    for (let work = from; work < until; work += 0.83) {
      const storeyRise = glsl('storeyRise', work)
      const top = glsl('structureTop', work, { featureTexel, siteTexel, storeyRise })
      expect(top(siteTexel(6))).toBeCloseTo(structureTopM(storeys, work), 3)
    }
  })

  it('numbers kits in the order of the site roles, and parts as the models do', () => {
    const roles = ['works', 'scaffold', 'earthworks', 'yard', 'lights']
    expect(PHASE_ROLES.slice(PHASE_ROLES.indexOf('works'))).toEqual(roles)
    expect(Object.keys(KIT).slice(1, roles.length)).toEqual(roles.slice(1))
    expect(Object.values(KIT)).toEqual(KITS.map((_, i) => i))
    for (const [kit, i] of Object.entries(KIT))
      expect(source).toContain(`#define KIT_${kit.toUpperCase()} ${i}\n`)
    for (const [part, i] of Object.entries(PART))
      expect(source).toContain(`#define PART_${part.toUpperCase()} ${i}\n`)
    expect(source).toContain('transformed = moveSite(transformed, feature);')
    expect(source).not.toContain('transformed = riseFeature(')
  })
})

describe('the rows of the sites', () => {
  it('hold the days of every kit', () => {
    for (const kit of KITS) {
      const i = KIT[kit]
      const { start, end } = kitSpan(entry.times!, {}, kit)!
      const [from, until] = texel(Math.floor(i / 2)).slice((i % 2) * 2)
      expect([from, until], kit).toEqual([start - campus.timeline.start, end - campus.timeline.start])
    }
  })

  it('hold the crane and the storeys', () => {
    expect([...texel(4), ...texel(5)].map((it) => Math.round(it * 1e4) / 1e4)).toEqual([...crane])
    const first = storeyFeature(entry.features, entry.building.basements.levels, 1)
    expect(texel(6).slice(0, 2)).toEqual([first, entry.building.storeys])
    expect(texel(6)[2]).toBeCloseTo(entry.heightM, 4)
    expect(texel(7).slice(0, 3)).toEqual([3, 4, 1])
  })

  it('tell when anything of a kit stands anywhere', () => {
    const spans = [...campus.buildings.values()].map((it) => kitSpan(it.times!, {}, 'crane')!)
    expect(rows.span([KIT.crane])).toEqual([
      Math.min(...spans.map((it) => it.start)) - campus.timeline.start,
      Math.max(...spans.map((it) => it.end)) - campus.timeline.start,
    ])
  })
})
