/** Controls are built from src/ui: no panel, mode or page has a plain one of its own. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('.', import.meta.url))

/** Files that make a plain control, with what it is and why it is none of src/ui. */
const EXCEPTIONS: Readonly<Record<string, readonly [control: string, why: string]>> = {
  'app/boot/boot.ts': [
    'button',
    'runs before React, on browsers that may never load it; its size is counted',
  ],
}

/** Types of an input that src/ui has a primitive for. */
const TYPES = ['range', 'search', 'checkbox', 'radio', 'button', 'submit', 'reset']
const ELEMENTS = ['button', 'select', 'dialog']

/** Code without comments, which may speak of elements. */
const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

/** An opening tag from its attributes on: up to the `>` that stands in no braces and no quotes. */
function attributesFrom(text: string): string {
  let depth = 0
  let quote = ''
  for (const [i, char] of [...text].entries()) {
    if (quote) {
      if (char === quote) quote = ''
    } else if (char === '"' && depth === 0) quote = char
    else if (char === '{') depth++
    else if (char === '}') depth--
    else if (char === '>' && depth === 0) return text.slice(0, i)
  }
  return text
}

/** The type that an input is given; of one that is worked out, which may be any, the first of `TYPES`. */
function inputType(attributes: string): string | undefined {
  const [, quoted, braced] = /(?:^|\s)type=(?:["']([^"']*)["']|\{([^}]*)\})/.exec(attributes) ?? []
  return quoted ?? /^'([^']*)'$/.exec(braced ?? '')?.[1] ?? (braced === undefined ? undefined : TYPES[0])
}

/** The plain controls in the code of a module, each by its element, or `popover` for the attribute. */
function plainControls(code: string): string[] {
  const text = withoutComments(code)
  const found: string[] = []
  for (const match of text.matchAll(/<([a-z]+)\b(?=[\s/>])/g)) {
    const [tag, name = ''] = match
    const attributes = attributesFrom(text.slice(match.index + tag.length))
    if (ELEMENTS.includes(name)) found.push(name)
    else if (name === 'input' && TYPES.includes(inputType(attributes) ?? '')) found.push(name)
    if (/(?:^|\s)popover(?=[=\s]|$)/.test(attributes)) found.push('popover')
  }
  for (const match of text.matchAll(/createElement\(\s*['"]([a-z]+)['"]/g))
    if ([...ELEMENTS, 'input'].includes(match[1] ?? '')) found.push(match[1] ?? '')
  return found
}

const files = readdirSync(ROOT, { withFileTypes: true, recursive: true })
  .filter((it) => it.isFile() && /\.tsx?$/.test(it.name) && !/\.(test|d)\.tsx?$/.test(it.name))
  .map((it) => relative(ROOT, join(it.parentPath, it.name)).split(sep).join('/'))
const controlsOf = (path: string) => plainControls(readFileSync(join(ROOT, path), 'utf8'))

describe('plain controls', () => {
  it('are found in every form', () => {
    const code = `
      /* <button> in a comment */ // <dialog>
      <Button onClick={() => a > b} />; <button
        type="button">x</button>; <select value={v} />; <dialog open />; <SelectAll />; const a: Array<select2> = []
      <input aria-label={t('a')} onChange={(event) => set(event.target.value)} type="range" />
      <input type='radio' /><input type="checkbox" checked /><input type={'radio'} /><input type={kind} />
      <input type="search" /><input type="date" /><input readOnly value={link} /><div popover="auto" /><div popover />
      document.createElement('button'); createElement("input"); createElement('div')`
    expect(plainControls(code)).toEqual([
      ...[
        'button',
        'select',
        'dialog',
        'input',
        'input',
        'input',
        'input',
        'input',
        'input',
        'popover',
        'popover',
      ],
      ...['button', 'input'],
    ])
  })

  it('are in src/ui, which has each of them', () => {
    const own = files.filter((it) => it.startsWith('ui/')).flatMap(controlsOf)
    expect([...new Set(own)].sort()).toEqual(['button', 'dialog', 'input', 'popover', 'select'])
  })

  it('are nowhere else, but where it is said why', () => {
    const others = files.filter((it) => !it.startsWith('ui/'))
    expect(others.length).toBeGreaterThan(400)
    const found = others.flatMap((path) => controlsOf(path).map((control) => `${path}: ${control}`))
    expect(found).toEqual(Object.entries(EXCEPTIONS).map(([path, [control]]) => `${path}: ${control}`))
  })
})
