/**
 * The picture that trees are cut out of, as model builder and shader share it: cells in two rows, of which the lower is shed.
 */

/** Size of the picture in texels, and its cells. */
export const FOLIAGE_PICTURE = Object.freeze({ width: 1024, height: 512, columns: 4, rows: 2 })

/** Cells by row. */
export const FOLIAGE_CELLS = ['spruce', 'pine', 'twigs', 'bark', 'elm', 'poplar', 'birch', 'larch'] as const
export type FoliageCell = (typeof FOLIAGE_CELLS)[number]
