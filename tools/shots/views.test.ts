/** The pictures press buttons by name: each name is one that the interface or the pack has. */
import { expect, it } from 'vitest'
import { zh } from '../../src/app/i18n/zh.ts'
import { PANELS } from '../../src/panels/list.ts'
import { shenhaPack } from '../scene/shenha.ts'
import { SHOTS } from './views.ts'

const pack = await shenhaPack()
const names = [...pack.tenants, ...pack.industries, ...pack.chains].map((it) => it.name.zh)

/** Texts of the interface as patterns; those that begin with a value would match anything. */
const patterns = Object.values(zh)
  .filter((it) => !it.startsWith('{{'))
  .map((it) => it.split(/\{\{\w+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  .map((parts) => parts.join('.+'))
const panels = PANELS.map(({ label }) => label.zh)
const known = (text: string) =>
  panels.includes(text) || patterns.some((it) => new RegExp(`^${it}$`).test(text))

it.each(SHOTS.flatMap(({ name, press = [] }) => press.map((text) => [name, text] as const)))(
  '%s presses %s',
  (_, text) => {
    const rest = names.find((it) => text.startsWith(`${it} `))
    const isKnown = names.includes(text) || known(text) || (rest && known(text.slice(rest.length + 1)))
    expect(isKnown).toBe(true)
  },
)
