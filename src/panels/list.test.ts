/** Each panel is in the menu of the modes that it names, can be fetched, and is one of the list. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { message, startMessages } from '../../tests/support/messages.ts'
import { LANGS } from '../domain/language/languages.ts'
import { MODES, type Mode } from '../domain/state/state.ts'
import { useTable } from '../store/index.ts'
import { PANELS } from './list.ts'
import { Menu } from './Menu.tsx'

/** The modules that define panels, by their paths. */
const DEFINITIONS = import.meta.glob<Record<string, unknown>>('./*/panel.ts', { eager: true })

/** Texts of the buttons in the menu that open something, from the first to the last. */
function buttonsOf(mode: Mode): string[] {
  const lang = useTable.getState().lang
  // What is rendered without a page has the state that the store began with.
  const begun = useTable.getInitialState()
  const before = { mode: begun.mode, lang: begun.lang }
  Object.assign(begun, { mode, lang })
  try {
    const html = renderToStaticMarkup(createElement(Menu))
    return [...html.matchAll(/<button[^>]*aria-pressed[^>]*>.*?<span>(.*?)<\/span><\/button>/g)].map(
      ({ 1: name = '' }) => name,
    )
  } finally {
    Object.assign(begun, before)
  }
}

afterEach(() => useTable.getState().setLang('zh'))

describe('the panels', () => {
  it('are those that the folders define', () => {
    const defined = Object.values(DEFINITIONS).flatMap(Object.values)
    expect(defined.length).toBeGreaterThan(5)
    expect(new Set(PANELS)).toEqual(new Set(defined))
    expect(PANELS).toHaveLength(defined.length)
  })

  it('have an id and a label of their own, in each language', () => {
    expect(new Set(PANELS.map(({ id }) => id)).size).toBe(PANELS.length)
    for (const lang of LANGS) {
      const labels = PANELS.map(({ label }) => message(label, lang).trim())
      expect(new Set(labels).size, lang).toBe(PANELS.length)
      for (const label of labels) expect(/\p{Script=Han}/u.test(label), label).toBe(lang === 'zh')
    }
  })

  it.each(MODES.flatMap((mode) => LANGS.map((lang) => [mode, lang] as const)))(
    'are in the menu of %s, in %s, where they name the mode',
    async (mode, lang) => {
      await startMessages(lang)
      useTable.getState().setLang(lang)
      const named = PANELS.filter(({ modes }) => modes.includes(mode)).map(({ label }) =>
        message(label, lang),
      )
      expect(buttonsOf(mode)).toEqual(named)
    },
  )

  it('are in a menu at all', () => {
    for (const { id, modes } of PANELS) expect(modes.length, id).toBeGreaterThan(0)
    expect(buttonsOf('explore').length).toBeGreaterThan(5)
  })

  it.each(PANELS)(
    '$id can be fetched, and comes with the others where it is to open at once',
    async (panel) => {
      const component = await panel.load()
      expect(component).toBeTypeOf('function')
      const together: unknown[] = Object.values(await import('./Sides.tsx'))
      expect(together.includes(component)).toBe(panel.early ?? false)
      for (const other of PANELS) if (other !== panel) expect(await other.load()).not.toBe(component)
    },
  )
})
