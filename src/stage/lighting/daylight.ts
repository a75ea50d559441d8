/**
 * The look of the light at a sun altitude: key light, sky colors, exposure, how much of the night is on. Fixed points
 * from deep night to high noon, linear between them; colors were chosen by eye against the brief, in linear light.
 */

export type Rgb = readonly [r: number, g: number, b: number]

export interface Daylight {
  /** Color and strength of the sun, or of the brighter part of the sky once the sun is down. */
  readonly key: Rgb
  readonly keyStrength: number
  readonly zenith: Rgb
  readonly horizon: Rgb
  /** How fast the sky turns from horizon to zenith with the sine of height: in twilight the bright part is low. */
  readonly falloff: number
  /** Glow of the sky around the sun. */
  readonly glow: Rgb
  /** Strength of light from the sky. */
  readonly ambient: number
  readonly exposure: number
  /** 0 day … 1 night: how far lamps and windows are on. */
  readonly night: number
}

interface Stop extends Daylight {
  readonly altitudeDeg: number
}

const STOPS: readonly Stop[] = [
  {
    altitudeDeg: -14,
    key: [0.4, 0.56, 0.95],
    keyStrength: 0,
    zenith: [0.009, 0.017, 0.038],
    horizon: [0.05, 0.055, 0.078],
    glow: [0.01, 0.014, 0.03],
    falloff: 5,
    ambient: 1.5,
    exposure: 1.5,
    night: 1,
  },
  {
    altitudeDeg: -7,
    key: [0.5, 0.6, 1],
    keyStrength: 0.25,
    zenith: [0.034, 0.078, 0.195],
    horizon: [0.25, 0.255, 0.32],
    glow: [0.42, 0.19, 0.1],
    falloff: 6.4,
    ambient: 1.2,
    exposure: 1.25,
    night: 1,
  },
  {
    altitudeDeg: -3,
    key: [0.75, 0.66, 0.85],
    keyStrength: 0.7,
    zenith: [0.07, 0.13, 0.265],
    horizon: [0.35, 0.325, 0.37],
    glow: [0.55, 0.26, 0.15],
    falloff: 5.4,
    ambient: 1.15,
    exposure: 1.15,
    night: 0.82,
  },
  {
    altitudeDeg: 1,
    key: [1, 0.55, 0.3],
    keyStrength: 2.4,
    zenith: [0.1, 0.17, 0.32],
    horizon: [0.46, 0.4, 0.38],
    glow: [1, 0.5, 0.22],
    falloff: 4.4,
    ambient: 1,
    exposure: 1,
    night: 0.35,
  },
  {
    altitudeDeg: 7,
    key: [1, 0.72, 0.46],
    keyStrength: 9,
    zenith: [0.11, 0.195, 0.36],
    horizon: [0.44, 0.43, 0.43],
    glow: [1, 0.66, 0.38],
    falloff: 3.6,
    ambient: 1,
    exposure: 1,
    night: 0,
  },
  {
    altitudeDeg: 20,
    key: [1, 0.895, 0.755],
    keyStrength: 10.3,
    zenith: [0.13, 0.25, 0.415],
    horizon: [0.45, 0.48, 0.47],
    glow: [0.7, 0.66, 0.55],
    falloff: 3.6,
    ambient: 0.76,
    exposure: 1,
    night: 0,
  },
  {
    altitudeDeg: 60,
    key: [1, 0.92, 0.82],
    keyStrength: 5.6,
    zenith: [0.105, 0.215, 0.41],
    horizon: [0.39, 0.47, 0.53],
    glow: [0.6, 0.56, 0.5],
    falloff: 3.6,
    ambient: 1,
    exposure: 1.48,
    night: 0,
  },
]

/** The light at a sun altitude, degrees. */
export function daylight(altitudeDeg: number): Daylight {
  const after = STOPS.findIndex((it) => it.altitudeDeg > altitudeDeg)
  if (after === 0) return STOPS[0] as Stop
  if (after < 0) return STOPS.at(-1) as Stop
  const [a, b] = [STOPS[after - 1] as Stop, STOPS[after] as Stop]
  const t = (altitudeDeg - a.altitudeDeg) / (b.altitudeDeg - a.altitudeDeg)
  const number = (key: 'keyStrength' | 'falloff' | 'ambient' | 'exposure' | 'night') =>
    a[key] + (b[key] - a[key]) * t
  const color = (key: 'key' | 'zenith' | 'horizon' | 'glow') =>
    a[key].map((v, i) => v + ((b[key][i] as number) - v) * t) as unknown as Rgb
  return {
    key: color('key'),
    keyStrength: number('keyStrength'),
    zenith: color('zenith'),
    horizon: color('horizon'),
    glow: color('glow'),
    falloff: number('falloff'),
    ambient: number('ambient'),
    exposure: number('exposure'),
    night: number('night'),
  }
}

/** Light under a closed cover of cloud: no sun to speak of, a sky of one tone. @param cover 0 open … 1 closed */
export function overcast(light: Daylight, cover: number): Daylight {
  const toward = (color: Rgb, to: Rgb) =>
    color.map((v, i) => v + ((to[i] as number) - v) * cover) as unknown as Rgb
  const gray = light.horizon.reduce((sum, it) => sum + it, 0) / 3
  const cloud: Rgb = [gray * 0.9, gray * 0.96, gray * 1.04]
  return {
    ...light,
    keyStrength: light.keyStrength * (1 - 0.78 * cover),
    zenith: toward(light.zenith, cloud),
    horizon: toward(light.horizon, cloud),
    glow: toward(light.glow, [0, 0, 0]),
    ambient: light.ambient * (1 + 0.25 * cover),
  }
}

/** The key light never grazes the ground: below this altitude it stays, as the glow of the sky over the horizon. */
export const MIN_KEY_ALTITUDE_DEG = 7

/** Share of windows lit by hour: offices empty after seven, homes fill; 0–1. */
export function litShares(hour: number): { office: number; home: number } {
  const at = (stops: readonly (readonly [number, number])[]) => {
    const after = stops.findIndex(([h]) => h > hour)
    const [a, b] = [stops[after - 1] ?? stops[0], stops[after] ?? stops.at(-1)] as [
      readonly [number, number],
      readonly [number, number],
    ]
    return a[0] === b[0] ? a[1] : a[1] + ((b[1] - a[1]) * (hour - a[0])) / (b[0] - a[0])
  }
  return {
    office: at([
      [0, 0.06],
      [5, 0.06],
      [8, 0.42],
      [17, 0.46],
      [19, 0.36],
      [22, 0.14],
      [24, 0.06],
    ]),
    home: at([
      [0, 0.1],
      [5, 0.06],
      [7, 0.4],
      [9, 0.16],
      [16, 0.3],
      [19, 0.58],
      [22, 0.44],
      [24, 0.1],
    ]),
  }
}
