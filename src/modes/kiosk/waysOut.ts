/**
 * Keys and mouse buttons by which browsers open windows, dialogs, history or tools. They matter as soon as somebody plugs
 * a keyboard into a kiosk.
 */

interface Stroke {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Reloading is harmless: the page comes back inviting visitors. */
const RELOAD: ReadonlySet<string> = new Set(['r', 'R', 'F5'])
const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Meta', 'Alt', 'Shift', 'AltGraph'])
/** Keys for the browser or the machine; the quick search of Firefox opens by the last two. */
const NAMED = /^(F\d+|Browser.*|Launch.*|Help|Find|Open|Save|Print|New|Close|Props|ContextMenu|\/|')$/
/** Buttons of a mouse that step through the history. */
const HISTORY_BUTTONS: readonly number[] = [3, 4]

/** Whether a key must not reach the browser. @param inField it is typed into a field, where signs are signs */
export function keyLeadsOut({ key, ctrlKey, metaKey, altKey }: Stroke, inField: boolean): boolean {
  if (MODIFIERS.has(key) || RELOAD.has(key)) return false
  // AltGr, which writes signs, counts as both on Windows.
  if (ctrlKey && altKey && inField) return false
  if (ctrlKey || metaKey || altKey) return true
  return NAMED.test(key) && !(inField && key.length === 1)
}

export function buttonLeadsOut(button: number): boolean {
  return HISTORY_BUTTONS.includes(button)
}
