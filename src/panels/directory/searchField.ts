/** Puts the cursor into the search field, for the "/" key. */
import { anchorElement } from '../../store/overlayRegistry.ts'

/** Frames to wait for the field: its panel may have to be fetched first. */
const PATIENCE_FRAMES = 120

/** Focuses the field as soon as it is drawn. */
export function focusSearch(frames = PATIENCE_FRAMES): void {
  const field = anchorElement('search')
  if (field) field.focus()
  else if (frames > 0) requestAnimationFrame(() => focusSearch(frames - 1))
}
