/** The view as a picture file, drawn apart from what the screen shows. */
import { pictureSize, type SizeName } from '../domain/sharing/pictureSize.ts'
import { useTable } from './index.ts'

/** What is asked of a picture. */
export interface ViewPicture {
  readonly size: SizeName
  /** With the names that stand on the screen; without where this is left out. */
  readonly names?: boolean
  /** Lines at its foot. */
  readonly caption: readonly string[]
}

/**
 * Draws the view as it is now, a JPEG with the shape of the window.
 * @throws RangeError where it is larger than the machine draws; Error where there is no stage, or the browser has no picture
 */
export async function drawView({ size, names, caption }: ViewPicture): Promise<Blob> {
  const { stage } = useTable.getState()
  if (!stage) throw new Error('no stage to draw')
  const screen = { width: window.innerWidth, height: window.innerHeight, pixels: window.devicePixelRatio }
  return stage.screenshot({ ...pictureSize(size, screen), names, caption, type: 'image/jpeg' })
}
