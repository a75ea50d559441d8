/** Sizes of pictures that visitors save. */

export const SIZES = ['screen', '4k', '8k'] as const
export type SizeName = (typeof SIZES)[number]

/** The longer side, pixels. */
const LONGER: Readonly<Record<Exclude<SizeName, 'screen'>, number>> = { '4k': 3840, '8k': 7680 }

/**
 * The size of a picture with the shape of the screen, pixels.
 * @param screen CSS pixels, and device pixels for each
 */
export function pictureSize(
  name: SizeName,
  { width, height, pixels }: { readonly width: number; readonly height: number; readonly pixels: number },
): { readonly width: number; readonly height: number } {
  const longer = name === 'screen' ? Math.max(width, height) * pixels : LONGER[name]
  const k = Math.min(longer, LONGER['8k']) / Math.max(width, height)
  return { width: Math.max(1, Math.round(width * k)), height: Math.max(1, Math.round(height * k)) }
}
