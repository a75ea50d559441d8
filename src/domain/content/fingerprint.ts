/** A fingerprint of a pack: a build names those that it has judged, and a page judges only what has another. */
import { PACK_FILES, type PackTexts } from './pack.ts'

/** Multipliers and beginnings of the two halves, 32 bits each. */
const [A, B] = [2654435761, 1597334677]
const [BEGIN_A, BEGIN_B] = [0xdeadbeef, 0x41c6ce57]

/**
 * @param texts of all files of a pack; one that is missing counts as such
 * @returns 64 bits in hexadecimal digits: not for secrets, for telling a changed file from one that is not
 */
export function fingerprint(texts: PackTexts): string {
  let [a, b] = [BEGIN_A, BEGIN_B]
  const add = (code: number) => {
    a = Math.imul(a ^ code, A)
    b = Math.imul(b ^ code, B)
    a ^= b >>> 16
    b ^= a >>> 13
  }
  for (const file of PACK_FILES) {
    const read = texts[file]
    const text = 'text' in read ? read.text : ''
    // Where one file ends and another begins counts, too.
    add('text' in read ? text.length : -1)
    for (let i = 0; i < text.length; i++) add(text.charCodeAt(i))
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
