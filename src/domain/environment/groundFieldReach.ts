/** What the bytes of the ground field mean, for those who write them and for the shader. */

/**
 * Distances that a byte can hold, meters: to the middle of a road; to its kerb, half of them outside (0) and half inside;
 * to a wall, whose foot counts as half a cell wide: 1 there, 0 at the end of the reach. Zeros everywhere are open ground.
 */
export const FIELD_REACH_M = Object.freeze({ middle: 16, kerb: 8, wall: 4 })
