/** Seeded random numbers, the same on every machine: model bytes must not depend on the day they were built. */
import { randomOf } from '../../../src/domain/math/random.ts'

/** A generator of numbers in [0, 1) for a seed text or whole number. */
export function random(seed: string | number): () => number {
  return randomOf(typeof seed === 'number' ? seed : hash(seed))
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h
}
