/** Loops of noise: what wind, water and a far-off city are made of. */
import { randomOf } from '../../domain/math/random.ts'

/** Loudness of a loop, root of its mean square. */
export const NOISE_RMS = 0.2

/**
 * Pink noise that goes round without a seam: its end passes into its beginning.
 * @param length samples
 * @param fade samples in which the end passes into the beginning; less than the length
 */
export function pinkLoop(length: number, fade: number, seed: number): Float32Array<ArrayBuffer> {
  const noise = pink(length + fade, randomOf(seed))
  const loop = noise.subarray(0, length)
  for (let i = 0; i < fade; i++) {
    const angle = ((i / fade) * Math.PI) / 2
    // Two noises that have nothing in common are as loud together as each where the squares of their shares are one.
    loop[i] = Math.sin(angle) * at(loop, i) + Math.cos(angle) * at(noise, length + i)
  }
  let [sum, squares] = [0, 0]
  for (const value of loop) sum += value
  const mean = sum / length
  for (const value of loop) squares += (value - mean) ** 2
  const gain = NOISE_RMS / Math.sqrt(squares / length)
  for (let i = 0; i < length; i++) loop[i] = (at(loop, i) - mean) * gain
  return loop.slice()
}

const at = (samples: Float32Array, i: number): number => samples[i] as number

/** White noise through the six poles of Kellet's filter: 3 dB less an octave, within 0.05 dB over the range that is heard. */
function pink(length: number, random: () => number): Float32Array {
  const out = new Float32Array(length)
  let [a, b, c, d, e, f, g] = [0, 0, 0, 0, 0, 0, 0]
  for (let i = 0; i < length; i++) {
    const white = random() * 2 - 1
    a = 0.99886 * a + white * 0.0555179
    b = 0.99332 * b + white * 0.0750759
    c = 0.969 * c + white * 0.153852
    d = 0.8665 * d + white * 0.3104856
    e = 0.55 * e + white * 0.5329522
    f = -0.7616 * f - white * 0.016898
    out[i] = a + b + c + d + e + f + g + white * 0.5362
    g = white * 0.115926
  }
  return out
}

/** The tail of a sound in the open, before far walls: noise that dies away, two channels. */
export function echo(rate: number, seconds: number): Float32Array<ArrayBuffer>[] {
  return [11, 12].map((seed) => {
    const random = randomOf(seed)
    return Float32Array.from(
      { length: Math.round(rate * seconds) },
      (_, i) => (random() * 2 - 1) * Math.exp((-6.9 * i) / (rate * seconds)),
    )
  })
}
