/** Extras of a node of close detail: distance from its bounds within which it is drawn on a 1080-line screen, meters. */
export interface DetailExtras {
  readonly nearM: number
}
