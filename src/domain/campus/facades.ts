/** What a facade family brings beside its walls. Code asks for these traits, never for a family by its name. */
import type { FacadeStyle } from '../content/records/building.ts'

export interface FacadeTraits {
  /** Walls composed storey by storey: scaffolds, nets and rebar stand at them while they are built. */
  readonly storeyWalls: boolean
  /** The whole block glows after dark and lights the ground around it. */
  readonly glows: boolean
  /** Its roof gives off steam in deep cold. */
  readonly steams: boolean
  /** Its inside is modeled, so that a building of it can be cut open. */
  readonly inside: boolean
  /** A pool and flags stand before its door. */
  readonly forecourt: boolean
}

const WALLS: FacadeTraits = { storeyWalls: true, glows: false, steams: true, inside: false, forecourt: false }

const FACADE_TRAITS: Readonly<Record<FacadeStyle, FacadeTraits>> = {
  ice: { storeyWalls: false, glows: true, steams: false, inside: true, forecourt: true },
  'start-up': WALLS,
  research: WALLS,
  apartment: WALLS,
  tower: WALLS,
  pavilion: WALLS,
}

/** The traits of a building's facade. */
export const facadeTraits = ({ style }: { readonly style: FacadeStyle }): FacadeTraits => FACADE_TRAITS[style]
