/** A film that leads the camera through the far picture. */
export const lead: {
  /** From the camera to what it looks at, meters; null without a film. */
  distanceM: number | null
  /** The far picture is there to be led through. */
  there: boolean
} = { distanceM: null, there: false }
