/** What the picture offers to the rest of the app, without the rest knowing how it is drawn. */

/** Figures of the renderer; counts are of the last frame drawn. */
export interface StageStats {
  /** Of the scene, shadows and a face of what glass mirrors included where they were drawn again. */
  readonly drawCalls: number
  /** Full-screen passes after it. */
  readonly passes: number
  /** Times the shadow map was drawn. */
  readonly shadowRenders: number
  readonly triangles: number
  readonly programs: number
  /** Those of them that full-screen passes bring. */
  readonly passPrograms: number
  readonly geometries: number
  readonly textures: number
  readonly framesDrawn: number
  /** Quality level that is drawn: of those a visitor may choose, or what the table chose for this machine. */
  readonly quality: 'low' | 'medium' | 'high'
  /** From the last movement to the finished still picture, milliseconds; 0 while it is not finished. */
  readonly restMs: number
  /** CPU time spent on the last frame, milliseconds. */
  readonly lastFrameCpuMs: number
  readonly webglContextLosses: number
  /** Where the axis of the lens meets the picture, from its top left, CSS pixels. */
  readonly axis: readonly [x: number, y: number]
}

/** A picture to take. */
export interface PictureSize {
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Samples that it is averaged from where there are passes; as many as take little time where this is left out. */
  readonly samples?: number | undefined
  /** With the names that stand on the screen; for pictures as wide to their height as the screen. */
  readonly names?: boolean | undefined
  /** Lines at its foot. */
  readonly caption?: readonly string[] | undefined
  /** A PNG where this is left out. */
  readonly type?: 'image/png' | 'image/jpeg' | undefined
}

export interface StagePort {
  /** Draws one picture of the given size. */
  screenshot(size: PictureSize): Promise<Blob>
  /** Copies the picture as it stands on the screen, smaller or as large; it draws one frame and disturbs none. */
  snapshot(size: { width: number; height: number }): Promise<Blob>
  stats(): StageStats
  /** Draws a frame, for what is placed over the picture. */
  redraw(): void
}
