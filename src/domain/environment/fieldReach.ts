/** Reach of the raster of what wears the ground, as domain and shader read it. */

/**
 * Distances that a byte can hold, meters: to the middle of a road; to its kerb, half of them outside (0) and half inside;
 * to a wall, whose foot counts as half a cell wide.
 */
export const FIELD_REACH_M = Object.freeze({ middle: 16, kerb: 16, wall: 8 })
