/** GLSL of three without the parts that stand behind a define that no material or light of the stage sets. */

/**
 * Defines that are never set: the physical material and its layers, maps that no model has, batching, video, a reversed
 * depth buffer. leanThree.test.ts holds the list to what the stage draws with.
 */
const NEVER_DEFINED =
  /^(?:PHYSICAL|IOR|ALPHA_TO_COVERAGE|DECODE_VIDEO_TEXTURE(?:_EMISSIVE)?|USE_(?:ANISOTROPY|CLEARCOAT|DIFFUSE_ROUGHNESS|IRIDESCENCE|SHEEN|SPECULAR|TRANSMISSION|BATCHING|THICKNESS)\w*|USE_(?:RETROREFLECTION|DISPERSION|REVERSED_DEPTH_BUFFER|BUMPMAP|DISPLACEMENTMAP|LIGHTMAP|ALPHAHASH|LIGHT_PROBES))$/
/** Kinds of light of which the stage has none: it lights by the sky and one directional light. */
const NO_LIGHTS = /^NUM_(?:POINT|SPOT|RECT_AREA|SUN)_LIGHT\w* > 0$/

const DIRECTIVE = /^\s*#\s*(ifdef|ifndef|if|elif|else|endif)\b\s*(.*?)\s*$/

/** Whether the block that a condition opens is never compiled. */
export function isNever(kind: string, condition: string): boolean {
  if (kind === 'ifdef') return NEVER_DEFINED.test(condition)
  if (kind !== 'if') return false
  // Of terms joined by "and", one that never holds is enough; a condition with "or" is left as it stands.
  if (condition.includes('||')) return false
  return condition.split('&&').some((term) => {
    const plain = term.trim().replace(/^\( (.*) \)$/, '$1')
    return NO_LIGHTS.test(plain) || NEVER_DEFINED.test(/^defined\s*\( (\w+) \)$/.exec(plain)?.[1] ?? '')
  })
}

/** A shader without the blocks that are never compiled; of one with an `#else`, that part is kept. */
export function withoutNever(glsl: string): string {
  const lines = glsl.split('\n')
  const kept: string[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string
    const [, kind = '', condition = ''] = DIRECTIVE.exec(line) ?? []
    const block = isNever(kind, condition) ? blockAt(lines, i) : null
    if (!block) {
      kept.push(line)
      continue
    }
    if (block.otherwise !== null)
      kept.push(...withoutNever(lines.slice(block.otherwise + 1, block.end).join('\n')).split('\n'))
    i = block.end
  }
  return kept.join('\n')
}

interface Block {
  /** Line of its `#else`. */
  readonly otherwise: number | null
  /** Line of its `#endif`. */
  readonly end: number
}

/** The block that begins at a line; none where it has an `#elif` of its own or is not closed in this text. */
function blockAt(lines: readonly string[], start: number): Block | null {
  let depth = 0
  let otherwise: number | null = null
  for (let i = start; i < lines.length; i++) {
    const kind = DIRECTIVE.exec(lines[i] as string)?.[1]
    if (kind?.startsWith('if')) depth++
    else if (kind === 'endif' && --depth === 0) return { otherwise, end: i }
    else if (depth === 1 && kind === 'elif') return null
    else if (depth === 1 && kind === 'else') otherwise = i
  }
  return null
}
