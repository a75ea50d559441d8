/** Lines of a script as they are written: cue words between pairs of stars, and two places that the pack fills in. */

/** A run of a line: a cue word, or what stands between cue words. */
export interface LinePart {
  readonly text: string
  readonly cue: boolean
}

/** What the places of a line are filled with; null where a pack does not say. */
export interface LineValues {
  readonly address: string | null
  readonly contact: string | null
}

const CUE = '**'
const PLACE = /\{([^{}]*)\}/g
const PLACES: ReadonlySet<string> = new Set<keyof LineValues>(['address', 'contact'])

/** Whether stars come in pairs around words, and each place in braces is one that is filled in. */
export function isSoundLine(line: string): boolean {
  const parts = line.split(CUE)
  if (parts.length % 2 === 0) return false
  if (parts.some((it, i) => it.includes('*') || (i % 2 === 1 && it.trim() === ''))) return false
  const rest = line.replaceAll(PLACE, (_, name: string) => (PLACES.has(name) ? '' : '{'))
  return !/[{}]/.test(rest)
}

/** The line with its places filled in; null where one of them cannot be, and the line is left out. */
export function filledLine(line: string, values: LineValues): string | null {
  const missing = [...line.matchAll(PLACE)].some((it) => values[it[1] as keyof LineValues] === null)
  return missing ? null : line.replaceAll(PLACE, (_, name: keyof LineValues) => values[name] ?? '')
}

/** The runs of a line, none of them empty. */
export function lineParts(line: string): LinePart[] {
  return line
    .split(CUE)
    .map((text, i) => ({ text, cue: i % 2 === 1 }))
    .filter(({ text }) => text !== '')
}

/** The line as it is said: without marks. */
export const plainLine = (line: string): string => line.replaceAll(CUE, '')
