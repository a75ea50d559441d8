/** Units of angles. */

export const degToRad = (degrees: number): number => (degrees * Math.PI) / 180

export const radToDeg = (radians: number): number => (radians * 180) / Math.PI
