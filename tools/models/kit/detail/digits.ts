/** Numerals of straight strokes, as cut from plate: on a grid from −1 to 1 across and upwards. */

export interface Stroke {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
}

/** The seven strokes: top, upper left, upper right, middle, lower left, lower right, bottom. */
const STROKES: readonly Stroke[] = [
  { from: [-1, 1], to: [1, 1] },
  { from: [-1, 0], to: [-1, 1] },
  { from: [1, 0], to: [1, 1] },
  { from: [-1, 0], to: [1, 0] },
  { from: [-1, -1], to: [-1, 0] },
  { from: [1, -1], to: [1, 0] },
  { from: [-1, -1], to: [1, -1] },
]

/** Strokes of 0 to 9, one bit each, the first stroke lowest. */
const DIGITS = [
  0b1110111, 0b0100100, 0b1011101, 0b1101101, 0b0101110, 0b1101011, 0b1111011, 0b0100101, 0b1111111,
  0b1101111,
]

/** @throws {RangeError} for anything but a whole number from 0 to 9 */
export function digitStrokes(digit: number): Stroke[] {
  const bits = DIGITS[digit]
  if (bits === undefined) throw new RangeError(`there is no numeral ${digit}`)
  return STROKES.filter((_, i) => (bits >> i) & 1)
}
