/** Text that has to fit into so many bytes, as that of a code a phone reads: what matters least is left out first. */

export interface TextLine {
  readonly text: string
  /** Lines of the highest rank are left out first, the last of them before the others; those of rank 0 never. */
  readonly rank: number
}

const MORE = '…'

/** Joins lines to a text of at most so many bytes of UTF-8. */
export function fitText(lines: readonly TextLine[], mostBytes: number): string {
  const kept = [...lines]
  while (bytesOf(joined(kept)) > mostBytes) {
    const rank = Math.max(0, ...kept.map((it) => it.rank))
    if (rank === 0) return cut(joined(kept), mostBytes)
    kept.splice(
      kept.findLastIndex((it) => it.rank === rank),
      1,
    )
  }
  return joined(kept)
}

function joined(lines: readonly TextLine[]): string {
  return lines.map((it) => it.text).join('\n')
}

/** Shortens a text between two characters. */
function cut(text: string, mostBytes: number): string {
  let short = ''
  let bytes = bytesOf(MORE)
  for (const character of text) {
    bytes += bytesOf(character)
    if (bytes > mostBytes) break
    short += character
  }
  return short + MORE
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
