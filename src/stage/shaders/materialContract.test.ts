/** The model builder writes roles into materials; the shader must know every one of them. */
import { describe, expect, it } from 'vitest'
import { MATERIALS, type MaterialSpec } from '../../../tools/models/materials.ts'
import { TRAITS } from '../../../tools/models/own/body.ts'
import { PANES_PER_TILE } from '../../../tools/models/textures/pane.ts'
import { parkCampus } from '../../domain/fixtures/park.ts'
import { statusLegend } from '../../domain/overlays/status.ts'
import { WINDOWS_HEAD } from './chunks/emission/windows.ts'
import { PAINT_HEAD } from './chunks/vertex/paint.ts'
import { VERTEX_HEAD } from './chunks/vertex/rise.ts'
import { FOLIAGE, GLOWS, PHASE_ROLES } from './layout/enums.ts'
import { stateUniforms } from './uniforms.ts'

const campus = parkCampus()
// Materials of the park, and what models from elsewhere are told of theirs.
const adopted = Object.values(TRAITS)
const materials = Object.entries(MATERIALS) as [string, MaterialSpec][]

describe('materials of the models', () => {
  it.each(materials)('%s speaks the language of the shader', (_name, { phase, glow, foliage }) => {
    expect(PHASE_ROLES).toContain(phase)
    if (glow) expect(GLOWS).toContain(glow)
    if (foliage) expect(FOLIAGE).toContain(foliage)
  })

  it('use every role and every glow that the shader knows', () => {
    expect(new Set(materials.map(([, it]) => it.phase))).toEqual(new Set(PHASE_ROLES))
    const glows = [...materials.map(([, it]) => it), ...adopted].flatMap((it) => it.glow ?? [])
    for (const { phase } of adopted) expect(PHASE_ROLES).toContain(phase)
    expect(new Set(glows)).toEqual(new Set(GLOWS.filter((it) => it !== 'none')))
  })

  it('keep red for the corridor', () => {
    for (const [name, { color }] of materials) {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16))
      const red = r > 120 && g < 70 && b < 70
      // Rear lights of cars and the line along a cut are the other red things, small both.
      if (red && name !== 'taillight' && name !== 'section-line') expect(name).toMatch(/^corridor-/)
      if (name === 'corridor-red') expect(color).toBe('#c8102e')
    }
  })
})

describe('the shader', () => {
  it('counts panes as the pane texture draws them', () => {
    expect(WINDOWS_HEAD).toContain(`PANES_PER_TILE = ${PANES_PER_TILE.toFixed(1)};`)
  })

  it('gives each role a number of its own', () => {
    for (const [i, role] of PHASE_ROLES.entries())
      expect(VERTEX_HEAD).toContain(`#define ROLE_${role.toUpperCase()} ${i}\n`)
  })

  it('has room for the colors of any overlay, and a number for each construction phase of the legend', () => {
    const declared = Number(/uEntries\[(\d+)\]/.exec(PAINT_HEAD)?.[1])
    const legend = statusLegend(campus)
    expect(stateUniforms().uEntries.value).toHaveLength(declared)
    const numbers = Object.fromEntries(
      [...PAINT_HEAD.matchAll(/#define (PHASE_\w+) (\d+)/g)].map(([, name = '', number]) => [
        name,
        Number(number),
      ]),
    )
    const body = /int phaseOf[^}]*}/.exec(PAINT_HEAD)?.[0] ?? ''
    const given = [...body.matchAll(/PHASE_\w+/g)].map(([name]) => numbers[name])
    expect([...new Set(given)].sort()).toEqual(legend.map((_, i) => i))
    for (const [i, { id }] of legend.entries())
      expect(numbers[`PHASE_${id.replaceAll('-', '_').toUpperCase()}`], id).toBe(i)
  })
})
