/** The pictures press buttons by name: each name is one that the interface or the pack has. */
import { expect, it } from 'vitest'
import { MESSAGES } from '../../tests/support/messages.ts'
import { shenhaPack } from '../scene/shenha.ts'
import { SCREENS } from './screens.ts'

const pack = await shenhaPack()
const names = [...pack.tenants, ...pack.industries, ...pack.chains].map((it) => it.name.zh)

/** Texts of the interface as patterns; those that begin with a value would match anything. */
const patterns = Object.values(MESSAGES.zh)
  .filter((it) => !it.startsWith('{{'))
  .map((it) => it.split(/\{\{\w+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  .map((parts) => parts.join('.+'))
const known = (text: string) =>
  text.endsWith('…')
    ? [...names, ...Object.values(MESSAGES.zh)].some((it) => it.startsWith(text.slice(0, -1)))
    : patterns.some((it) => new RegExp(`^${it}$`).test(text))

it.each(SCREENS.flatMap(({ name, press = [] }) => press.map((text) => [name, text] as const)))(
  '%s presses %s',
  (_, text) => {
    const rest = names.find((it) => text.startsWith(`${it} `))
    const isKnown = names.includes(text) || known(text) || (rest && known(text.slice(rest.length + 1)))
    expect(isKnown).toBe(true)
  },
)
