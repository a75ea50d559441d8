/** What the picture offers to the rest of the app, without the rest knowing how it is drawn. */

/** Figures of the renderer; counts are of the last frame drawn. */
export interface StageStats {
  readonly drawCalls: number
  readonly triangles: number
  readonly programs: number
  readonly geometries: number
  readonly textures: number
  readonly framesDrawn: number
  /** CPU time spent on the last frame, milliseconds. */
  readonly lastFrameCpuMs: number
  readonly webglContextLosses: number
}

export interface StagePort {
  /** Draws one picture of the given size in CSS pixels. */
  screenshot(size: { width: number; height: number }): Promise<Blob>
  stats(): StageStats
}
