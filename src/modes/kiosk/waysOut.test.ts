import { describe, expect, it } from 'vitest'
import { buttonLeadsOut, keyLeadsOut } from './waysOut.ts'

const NONE = { ctrlKey: false, metaKey: false, altKey: false }
const leads = (key: string, more: Partial<typeof NONE> = {}, inField = false) =>
  keyLeadsOut({ ...NONE, key, ...more }, inField)

describe('a key in a hall', () => {
  it.each([
    ['prints', 'p', { ctrlKey: true }],
    ['prints on a Mac', 'p', { metaKey: true }],
    ['saves', 's', { ctrlKey: true }],
    ['opens a file', 'o', { ctrlKey: true }],
    ['opens a window', 'n', { ctrlKey: true }],
    ['searches', 'F3', {}],
    ['leaves the full screen', 'F11', {}],
    ['opens the tools', 'F12', {}],
    ['asks for caret browsing', 'F7', {}],
    ['steps back', 'ArrowLeft', { altKey: true }],
    ['steps back, too', 'BrowserBack', {}],
    ['goes home', 'Home', { altKey: true }],
    ['opens another program', 'LaunchMail', {}],
    ['opens a menu', 'ContextMenu', {}],
    ['zooms', '+', { ctrlKey: true }],
    ['prints by a key of its own', 'Print', {}],
    ['opens the quick search', '/', {}],
  ])('that %s is kept from the browser', (_what, key, more) => {
    expect(leads(key, more)).toBe(true)
  })

  it.each(['a', 'Enter', 'Tab', 'Escape', 'ArrowLeft', 'PageDown', ' ', 'Shift', 'Control', 'F5'])(
    '%s does what it always does',
    (key) => {
      expect(leads(key)).toBe(false)
    },
  )

  it('may load the page again', () => {
    expect(leads('r', { ctrlKey: true })).toBe(false)
    expect(leads('R', { ctrlKey: true })).toBe(false)
  })

  it('writes signs into a field', () => {
    expect(leads('/', {}, true)).toBe(false)
    expect(leads('@', { ctrlKey: true, altKey: true }, true)).toBe(false)
    expect(leads('p', { ctrlKey: true }, true)).toBe(true)
  })
})

it('buttons of a mouse for the history are kept from the browser, its own are not', () => {
  expect([0, 1, 2, 3, 4].map(buttonLeadsOut)).toEqual([false, false, false, true, true])
})
