/**
 * The GLSL of the color pass, put together from chunks of one concern each: what goes before main, and what goes after which
 * chunk of three's standard material. A chunk may use what those before it give; its header says what it needs.
 */
import { AIR_HEAD } from '../lighting/skyShader.ts'
import { DISTRICT_BODY, DISTRICT_HEAD } from './chunks/district.ts'
import { FLOOD_HEAD, GLOW_BODY, GLOW_HEAD, GLOW_SUM } from './chunks/emission/glow.ts'
import { GROUND_LIGHT_HEAD } from './chunks/emission/groundLight.ts'
import { WINDOWS_BODY, WINDOWS_HEAD } from './chunks/emission/windows.ts'
import { EMISSIVE_BODY, EMISSIVE_HEAD } from './chunks/emissive.ts'
import { FEATURE_HEAD } from './chunks/feature.ts'
import { GLASS_BODY, GLASS_HEAD, GLASS_MATERIAL } from './chunks/glass.ts'
import { GROUND_BODY, GROUND_HEAD, GROUND_RELIEF } from './chunks/ground.ts'
import { HAZE_BODY, HAZE_HEAD } from './chunks/haze.ts'
import { NOISE_HEAD } from './chunks/noise.ts'
import { OPENING_DAY, OPENING_LIGHTS, OPENING_UNIFORM } from './chunks/opening.ts'
import { OPENNESS_BODY, OPENNESS_HEAD } from './chunks/openness.ts'
import { OVERLAY_BODY, OVERLAY_HEAD } from './chunks/overlay.ts'
import { SEASON_BODY, SEASON_HEAD } from './chunks/season.ts'
import { SHEET_METAL_BODY } from './chunks/sheetMetal.ts'
import { SNOW_BODY, SNOW_COVER, SNOW_HEAD } from './chunks/snow.ts'
import { TREE_LIGHT, TREE_MASK, TREE_SNOW } from './chunks/tree.ts'
import { FIGURE_HEAD, FIGURE_VARYING, FIGURE_VERTEX } from './chunks/vertex/figure.ts'
import { PAINT_BODY, PAINT_HEAD, PLACE_BODY, VARYINGS } from './chunks/vertex/paint.ts'
import { VIVID_BODY, VIVID_HEAD } from './chunks/vivid.ts'
import { WATER_BODY, WATER_HEAD } from './chunks/water.ts'

/** GLSL by the chunk of three's shader that it goes after. */
export type Insertions = Readonly<Record<string, string>>

/** Before the vertex shader's main, after the head of every pass. */
export const COLOR_VERTEX_HEAD = PAINT_HEAD + FIGURE_VARYING + FIGURE_HEAD

/** In the vertex stage, besides the rise. */
export const COLOR_VERTEX = { begin_vertex: PAINT_BODY + FIGURE_VERTEX, project_vertex: PLACE_BODY } as const

const WORLD_NORMAL = /* glsl */ `
vec3 worldNormal = inverseTransformDirection(normal, viewMatrix);
`
const NIGHT = /* glsl */ `
float night = uNight * vMood.y;
`

export const COLOR_FRAGMENT: Insertions = {
  common: [
    AIR_HEAD,
    VARYINGS,
    FIGURE_VARYING,
    FEATURE_HEAD,
    NOISE_HEAD,
    OPENING_UNIFORM,
    OPENING_LIGHTS,
    SEASON_HEAD,
    SNOW_HEAD,
    WATER_HEAD,
    GROUND_HEAD,
    OVERLAY_HEAD,
    GLASS_HEAD,
    VIVID_HEAD,
    OPENNESS_HEAD,
    WINDOWS_HEAD,
    GLOW_HEAD,
    GROUND_LIGHT_HEAD,
    DISTRICT_HEAD,
    FLOOD_HEAD,
    HAZE_HEAD,
    EMISSIVE_HEAD,
  ].join(''),
  map_fragment: TREE_MASK,
  normal_fragment_begin: TREE_LIGHT,
  // Season and overlay change what the light falls on.
  normal_fragment_maps: [
    WORLD_NORMAL,
    GROUND_BODY,
    SEASON_BODY,
    SHEET_METAL_BODY,
    DISTRICT_BODY,
    SNOW_BODY,
    WATER_BODY,
    TREE_SNOW,
    SNOW_COVER,
    GROUND_RELIEF,
    OVERLAY_BODY,
  ].join(''),
  // What shines by itself.
  emissivemap_fragment: NIGHT + WINDOWS_BODY + GLOW_BODY + GLOW_SUM,
  lights_physical_fragment: GLASS_MATERIAL,
  // What surroundings, glass and strong colors do to the light that has come.
  aomap_fragment: OPENNESS_BODY + GLASS_BODY + VIVID_BODY + OPENING_DAY,
  opaque_fragment: HAZE_BODY,
  dithering_fragment: EMISSIVE_BODY,
}
