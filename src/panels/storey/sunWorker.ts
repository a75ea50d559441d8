/** Works out hours of sun beside the page: a storey of many sides among many buildings takes a tenth of a second and more. */
import { type FacadePlace, facadeSunHours, type Prism } from '../../domain/environment/facadeSun.ts'
import type { GeoPosition } from '../../domain/environment/sun.ts'

export interface SunQuestion {
  readonly place: GeoPosition
  readonly days: readonly number[]
  readonly places: readonly FacadePlace[]
  readonly prisms: readonly Prism[]
}

/** Hours of sun, by day and place. */
export type SunAnswer = readonly (readonly number[])[]

self.onmessage = ({ data }: MessageEvent<SunQuestion>) => {
  const answer: SunAnswer = data.days.map((day) => facadeSunHours(data.place, day, data.places, data.prisms))
  self.postMessage(answer)
}
