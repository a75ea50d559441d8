/** Windows and storeys of a block of the city, as model builder and shader count them. */
import { clamp } from '../math/interpolate.ts'

/** Width of a window with its wall, and height of a storey, meters. */
const BAY_M = 3.3
const STOREY_M = 3.1
/** Windows along a wall are counted from a multiple of this, by which the shader tells blocks apart. */
export const BLOCK_STRIDE = 64

/** Windows along a wall, and storeys of a height. */
export const baysOf = (lengthM: number) => clamp(Math.round(lengthM / BAY_M), 1, BLOCK_STRIDE - 1)
export const storeysIn = (heightM: number) => Math.max(1, Math.round(heightM / STOREY_M))
