/**
 * The material system: one silver-gray family, one red, one ice. Values are glTF metallic-roughness; `extras` tell the
 * app in which phase of building a surface exists and how it glows at night (other viewers ignore them).
 */

/**
 * When a surface exists, by the dates of its feature:
 * - `always`: no dates apply
 * - `ground`: until excavation starts; `pit`: from then on
 * - `structure`: rises with the structure, goes when the envelope is closed
 * - `permanent`: rises with the structure and stays
 * - `envelope`: rises with the envelope and stays
 * - `landscape`: there from the start of the landscape works
 * - `works`, `scaffold`, `earthworks`, `yard`, `lights`: kits of a building site, there in the phases whose profile
 *   shows them; scaffolding rises with the structure
 */
export type PhaseRole =
  | 'always'
  | 'ground'
  | 'pit'
  | 'structure'
  | 'permanent'
  | 'envelope'
  | 'landscape'
  | 'works'
  | 'scaffold'
  | 'earthworks'
  | 'yard'
  | 'lights'

/** What lights up after dark. */
export type Glow =
  | 'windows'
  | 'screen'
  | 'corridor'
  | 'lit'
  | 'ice'
  | 'edge'
  | 'lamp'
  | 'line'
  | 'headlight'
  | 'taillight'
  | 'sign'

export interface MaterialSpec {
  /** sRGB, `#rrggbb`. */
  readonly color: string
  readonly metallic?: number
  readonly roughness?: number
  /** Below 1 the surface is blended. */
  readonly alpha?: number
  readonly doubleSided?: boolean
  /** A texture set; coordinates count panes, or meters on cladding. */
  readonly texture?: 'pane' | 'panel'
  readonly phase: PhaseRole
  readonly glow?: Glow
  /** How snow lies on it: 0 none, 1 like open ground. */
  readonly snow?: number
  /** Colors come from the palette of the building sites; texture coordinates pick them. */
  readonly palette?: boolean
  /**
   * Changes with the season: grass fades, banks of snow melt; of `trees`, cut out of the picture of foliage, what is in its
   * lower half is shed.
   */
  readonly foliage?: 'grass' | 'trees' | 'snow'
  readonly water?: true | 'river'
  /** People, each an instance: the app lets them walk. */
  readonly figures?: boolean
  /** A face of a cut through a building: seen only while that building is cut open. */
  readonly section?: boolean
  /** Lets light through in viewers that know how (KHR_materials_transmission, _volume, _ior). */
  readonly transmission?: { readonly share: number; readonly ior: number; readonly thicknessM: number }
  /** Paved: distance of its joints, meters. */
  readonly jointM?: number
  /** Fronts of the district: texture coordinates count windows, see `src/stage/shaders/chunks/district.ts`. */
  readonly district?: boolean
  /** Lies on the ground of the table and takes its baked shade; texture coordinates are meters. */
  readonly ground?: boolean
}

const spec = <T extends Record<string, MaterialSpec>>(specs: T) => specs

export const MATERIALS = spec({
  // Buildings
  aluminium: {
    color: '#c3ccd3',
    texture: 'panel',
    metallic: 0.55,
    roughness: 0.42,
    phase: 'envelope',
    snow: 0.8,
  },
  'aluminium-light': {
    color: '#e4e9ed',
    texture: 'panel',
    metallic: 0.25,
    roughness: 0.5,
    phase: 'envelope',
    snow: 0.8,
  },
  'aluminium-dark': {
    color: '#7f8b95',
    texture: 'panel',
    metallic: 0.6,
    roughness: 0.45,
    phase: 'envelope',
    snow: 0.8,
  },
  mullion: { color: '#9aa5ad', metallic: 0.55, roughness: 0.45, phase: 'envelope' },
  graphite: { color: '#232b33', metallic: 0.4, roughness: 0.55, phase: 'envelope', snow: 0.6 },
  glass: {
    color: '#ffffff',
    metallic: 1,
    roughness: 1,
    texture: 'pane',
    phase: 'envelope',
    glow: 'windows',
  },
  'balcony-glass': {
    color: '#b9cbd6',
    metallic: 0,
    roughness: 0.15,
    alpha: 0.45,
    doubleSided: true,
    phase: 'envelope',
  },
  door: { color: '#5a6670', metallic: 0, roughness: 0.15, phase: 'envelope', glow: 'lamp' },
  concrete: { color: '#b4b1aa', roughness: 0.92, phase: 'structure', snow: 0.5 },
  roof: { color: '#cdd3d7', roughness: 0.9, phase: 'permanent', snow: 1 },
  plant: { color: '#98a3ab', metallic: 0.5, roughness: 0.6, phase: 'envelope', snow: 0.9 },
  // Building sites
  'site-works': {
    color: '#ffffff',
    palette: true,
    metallic: 0.15,
    roughness: 0.6,
    phase: 'works',
    snow: 0.3,
  },
  'site-scaffold': {
    color: '#ffffff',
    palette: true,
    metallic: 0.3,
    roughness: 0.6,
    phase: 'scaffold',
    snow: 0.4,
  },
  'scaffold-net': { color: '#757d72', roughness: 1, alpha: 0.8, doubleSided: true, phase: 'scaffold' },
  'site-yard': { color: '#ffffff', palette: true, roughness: 0.85, phase: 'yard', snow: 0.6 },
  'site-earthworks': {
    color: '#ffffff',
    palette: true,
    metallic: 0.15,
    roughness: 0.55,
    phase: 'earthworks',
    snow: 0.3,
  },
  'site-light': { color: '#fff3dc', palette: true, roughness: 0.5, phase: 'lights', glow: 'lamp' },
  // Exhibition center
  'ice-glass': {
    color: '#bfe0f0',
    metallic: 0,
    roughness: 0.06,
    alpha: 0.3,
    doubleSided: true,
    transmission: { share: 0.85, ior: 1.31, thicknessM: 0.12 },
    phase: 'envelope',
    glow: 'ice',
  },
  'ice-panel': {
    color: '#e6f1f7',
    metallic: 0.2,
    roughness: 0.3,
    phase: 'envelope',
    snow: 0.3,
    glow: 'edge',
  },
  'ice-frame': { color: '#eef4f8', metallic: 0.4, roughness: 0.35, phase: 'envelope', glow: 'edge' },
  'ice-floor': { color: '#cdd0ce', roughness: 0.7, phase: 'permanent', glow: 'ice' },
  screen: { color: '#9fd0e6', roughness: 0.5, phase: 'envelope', glow: 'screen' },
  // Whatever stands on the floors, and people.
  'ice-interior': { color: '#ffffff', palette: true, roughness: 0.75, phase: 'envelope', glow: 'ice' },
  section: { color: '#2b343d', roughness: 0.9, phase: 'permanent', section: true },
  'section-line': { color: '#c8102e', roughness: 0.9, phase: 'permanent', section: true },
  pool: { color: '#2f5b74', metallic: 0, roughness: 0.05, phase: 'envelope', water: true },
  // Corridor
  'corridor-red': {
    color: '#c8102e',
    metallic: 0.15,
    roughness: 0.36,
    phase: 'permanent',
    glow: 'lit',
    snow: 0.2,
  },
  'corridor-roof': {
    color: '#c00f2c',
    metallic: 0.2,
    roughness: 0.4,
    phase: 'envelope',
    glow: 'lit',
    snow: 0.2,
  },
  // One-sided: from outside only the near sheet is blended, from inside the view is clear.
  'corridor-glass': {
    color: '#dfe9ef',
    metallic: 0,
    roughness: 0.06,
    alpha: 0.3,
    phase: 'envelope',
    glow: 'corridor',
  },
  'corridor-floor': { color: '#cdbba4', roughness: 0.6, phase: 'permanent', glow: 'lit' },
  'corridor-light': { color: '#fff4e2', roughness: 0.6, phase: 'envelope', glow: 'corridor' },
  // Mullions, handrails, convectors.
  'corridor-metal': {
    color: '#cfd3d4',
    metallic: 0.3,
    roughness: 0.45,
    phase: 'envelope',
    glow: 'lit',
  },
  'corridor-column': { color: '#a9b3bb', metallic: 0.5, roughness: 0.5, phase: 'permanent' },
  // Ground
  ground: { color: '#8c8873', roughness: 1, phase: 'always', snow: 1, ground: true },
  'ground-cap': { color: '#8c8873', roughness: 1, phase: 'ground', snow: 1 },
  earth: { color: '#7a634c', roughness: 1, phase: 'pit', snow: 0.25 },
  asphalt: { color: '#4a5157', roughness: 0.95, phase: 'always', snow: 0.3, ground: true },
  'inner-asphalt': { color: '#555c62', roughness: 0.95, phase: 'landscape', snow: 0.4, ground: true },
  kerb: { color: '#b8bdc0', roughness: 0.9, phase: 'always', snow: 0.8 },
  marking: { color: '#e8ebec', roughness: 0.8, phase: 'always', snow: 0.2 },
  'inner-marking': { color: '#e8ebec', roughness: 0.8, phase: 'landscape', snow: 0.2 },
  // Letters outside, and those on buildings.
  sign: { color: '#f2f4f2', roughness: 0.6, phase: 'landscape', glow: 'sign' },
  'sign-number': { color: '#f2f4f2', roughness: 0.6, phase: 'envelope', glow: 'sign' },
  flag: { color: '#d9e8f1', roughness: 0.85, phase: 'landscape' },
  paving: { color: '#9ea3a5', roughness: 0.9, phase: 'landscape', snow: 0.72, ground: true, jointM: 0.6 },
  'paving-band': {
    color: '#878d91',
    roughness: 0.9,
    phase: 'landscape',
    snow: 0.68,
    ground: true,
    jointM: 0.6,
  },
  verge: { color: '#76875a', roughness: 1, phase: 'always', snow: 1, foliage: 'grass', ground: true },
  lawn: { color: '#6f8a55', roughness: 1, phase: 'landscape', snow: 1, foliage: 'grass', ground: true },
  'snow-bank': { color: '#dfe1e2', roughness: 1, phase: 'landscape', snow: 1, foliage: 'snow' },
  bank: { color: '#a6a195', roughness: 1, phase: 'landscape', snow: 0.9 },
  water: { color: '#35617a', metallic: 0, roughness: 0.06, phase: 'landscape', water: true },
  river: { color: '#35617a', metallic: 0, roughness: 0.08, phase: 'always', water: 'river' },
  // Plinth
  'strata-topsoil': { color: '#3c332b', roughness: 1, phase: 'always' },
  'strata-loam': { color: '#6b543d', roughness: 1, phase: 'always' },
  'strata-clay': { color: '#87694a', roughness: 1, phase: 'always' },
  'strata-gravel': { color: '#6f6a62', roughness: 1, phase: 'always' },
  rim: { color: '#1b2127', metallic: 0.6, roughness: 0.38, phase: 'always' },
  'rim-light': { color: '#dfe9f2', roughness: 0.5, phase: 'always', glow: 'line' },
  // Landscape life
  bark: { color: '#5d5046', roughness: 1, phase: 'landscape', snow: 0.35 },
  tree: {
    color: '#ffffff',
    roughness: 0.95,
    doubleSided: true,
    phase: 'landscape',
    snow: 0.62,
    foliage: 'trees',
  },
  needles: { color: '#3d5746', roughness: 0.95, phase: 'landscape', snow: 0.75 },
  'lamp-post': { color: '#3a434b', metallic: 0.5, roughness: 0.5, phase: 'landscape' },
  'lamp-head': { color: '#fff1d6', roughness: 0.6, phase: 'landscape', glow: 'lamp' },
  people: { color: '#ffffff', palette: true, roughness: 0.92, phase: 'landscape', figures: true },
  'car-body': { color: '#b7bfc6', metallic: 0.5, roughness: 0.35, phase: 'landscape', snow: 0.3 },
  'car-glass': { color: '#20262c', roughness: 0.1, phase: 'landscape' },
  headlight: { color: '#fff6df', roughness: 0.5, phase: 'landscape', glow: 'headlight' },
  taillight: { color: '#8d3b2e', roughness: 0.5, phase: 'landscape', glow: 'taillight' },
  // District
  context: { color: '#b9bab7', roughness: 0.78, phase: 'always', snow: 0.9, district: true },
})

export type MaterialName = keyof typeof MATERIALS
