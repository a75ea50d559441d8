/** Id of the search field, for the "/" key. */
export const SEARCH_ID = 'directory-search'

/** Frames to wait for the field: its panel may have to be fetched first. */
const PATIENCE_FRAMES = 120

/** Puts the cursor into the search field as soon as it is drawn. */
export function focusSearch(frames = PATIENCE_FRAMES): void {
  const field = document.getElementById(SEARCH_ID)
  if (field) field.focus()
  else if (frames > 0) requestAnimationFrame(() => focusSearch(frames - 1))
}
