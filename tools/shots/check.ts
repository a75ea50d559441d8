/** Reads the light of pictures from their pixels and says where it leaves its limits. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { differenceCiede2000, type Rgb } from 'culori'
import { LIMITS, type Limit } from './limits.ts'
import {
  type Box,
  type Code,
  cellDeviation,
  codesOf,
  luminance,
  medianOf,
  middleOf,
  type Pixels,
  percentile,
  pixelsOf,
  shareOf,
  skyShare,
} from './pixels.ts'

/** By day 99 % of the pixels stay below a code that is at least so high, and so few are near white. */
const DAY = Object.freeze({ bright: 0.99, reachesLuminance: 235, white: 250, mostWhite: 0.01 })
/** By night at most so many pixels are as dark as this. */
const NIGHT = Object.freeze({ black: 12, mostBlack: 0.05 })
const SUNLIT_SNOW = Object.freeze({ min: 226, max: 244, mostCast: 10 })
const SHADED_SNOW = Object.freeze({ min: 100, max: 145 })
/** Of a facade the brightest part counts, which is wall and not glass. */
const SHADED_FACADE = Object.freeze({ brightest: 0.7, mostBlue: 1.15 })
/** Red is what is redder than so many codes; the reddest part of it lies in the sun, and is the brand's red to so many codes. */
const RED = Object.freeze({ from: 90, reddest: 0.15, brand: [200, 16, 46], within: 12 })
/** Of what wears a color the brightest part counts, which is no pane; CIEDE2000. */
const SWATCH = Object.freeze({ brightest: 0.3, mostApart: 6 })
/** Codes under lamps to codes between them. */
const MOST_CONTRAST = 2.5
/** Greens are more green than blue by so many codes; two are apart by so many codes, and each has its share. */
const CROWN = Object.freeze({ fromBlue: 12, tone: 20, leastShare: 0.05, least: 3 })
const SKY = Object.freeze({ min: 0.2, max: 0.3 })
/** Codes of the darkest and of the brightest part of a building of facets. */
const FACETS = Object.freeze({ darkest: 0.01, atMost: 70, brightest: 0.99, atLeast: 220 })
/** How much lighter the darkest tenth of a far facade is than that of a near one. */
const AIR = Object.freeze({ darkest: 0.1, min: 0.08, max: 0.15 })

/** Codes by which open ground varies within cells of so many pixels of a picture 1280 wide, and the share of plainest cells. */
const GROUND = Object.freeze({ cellPx: 16, ofWidth: 1280, plainest: 0.25, least: 3 })

/** Ice, which is blue, mirrors red where its red is above its green by so many codes, over such a share of it. */
const MIRRORED = Object.freeze({ from: 8, leastShare: 0.25 })

/** What is wrong with a picture, in words. */
export async function faultsOf(pixels: Pixels, limits: readonly Limit[]): Promise<string[]> {
  const faults: string[] = []
  for (const limit of limits) {
    const fault = await faultOf(pixels, limit)
    if (fault) faults.push(`${limit.kind}: ${fault}`)
  }
  return faults
}

async function faultOf(pixels: Pixels, limit: Limit): Promise<string | null> {
  switch (limit.kind) {
    case 'day': {
      const bright = percentile(pixels, DAY.bright)
      if (bright < DAY.reachesLuminance) return `99 % of the pixels are darker than ${round(bright)}`
      const white = shareOf(pixels, (it) => it >= DAY.white)
      return white > DAY.mostWhite ? `${percent(white)} of the pixels are burnt out` : null
    }
    case 'night': {
      const black = shareOf(pixels, (it) => it <= NIGHT.black)
      return black > NIGHT.mostBlack ? `${percent(black)} of the pixels are black` : null
    }
    case 'sunlit snow': {
      const code = medianOf(pixels, limit.box)
      const cast = code[2] - code[0]
      return (
        outside(luminance(code), SUNLIT_SNOW) ??
        (Math.abs(cast) > SUNLIT_SNOW.mostCast ? `blue minus red is ${cast}` : null)
      )
    }
    case 'snow in shade':
      return outside(luminance(medianOf(pixels, limit.box)), SHADED_SNOW)
    case 'white facade in shade': {
      const bound = percentile(pixels, SHADED_FACADE.brightest, limit.box)
      const [red, , blue] = meanOf(pixels, limit.box, (it) => luminance(it) >= bound)
      return blue / red > SHADED_FACADE.mostBlue ? `blue to red is ${(blue / red).toFixed(2)}` : null
    }
    case 'brand red': {
      const reds = codesOf(pixels, limit.box).filter((code) => chroma(code) > RED.from)
      if (reds.length === 0) return 'there is none'
      const sunlit = reds.sort((a, b) => chroma(b) - chroma(a)).slice(0, Math.ceil(reds.length * RED.reddest))
      const typical = middleOf(sunlit)
      const apart = Math.max(...typical.map((code, i) => Math.abs(code - (RED.brand[i] as number))))
      return apart > RED.within ? `it is ${typical}` : null
    }
    case 'swatch': {
      const bound = percentile(pixels, SWATCH.brightest, limit.box)
      const shown = meanOf(pixels, limit.box, (code) => luminance(code) >= bound)
      const apart = colorDifference(limit.color, rgb(shown)) ?? Infinity
      return apart > SWATCH.mostApart
        ? `${limit.color} is shown as ${shown.map(round)}, ${apart.toFixed(1)} apart`
        : null
    }
    case 'lamps': {
      const mean = (boxes: readonly Box[]) =>
        boxes.reduce((sum, it) => sum + luminance(medianOf(pixels, it)), 0) / boxes.length
      const contrast = mean(limit.pools) / mean(limit.gaps)
      return contrast > MOST_CONTRAST ? `pools to gaps are ${contrast.toFixed(1)} : 1` : null
    }
    case 'crown': {
      const greens = codesOf(pixels, limit.box).filter(([r, g, b]) => g > b + CROWN.fromBlue && g >= r)
      const tones = new Map<number, number>()
      for (const code of greens) {
        const tone = Math.floor(luminance(code) / CROWN.tone)
        tones.set(tone, (tones.get(tone) ?? 0) + 1)
      }
      const held = [...tones.values()].filter((it) => it >= CROWN.leastShare * greens.length).length
      return held < CROWN.least ? `it holds ${held} green(s)` : null
    }
    case 'sky': {
      const share = await skyShare(pixels)
      return share < SKY.min || share > SKY.max ? `it is ${percent(share)} of the picture` : null
    }
    case 'facets': {
      const [dark, bright] = [FACETS.darkest, FACETS.brightest].map((it) => percentile(pixels, it, limit.box))
      const isWide = (dark as number) <= FACETS.atMost && (bright as number) >= FACETS.atLeast
      return isWide ? null : `they go from ${round(dark as number)} to ${round(bright as number)}`
    }
    case 'air': {
      const [near, far] = [limit.near, limit.far].map((it) => percentile(pixels, AIR.darkest, it))
      const lighter = (far as number) / (near as number) - 1
      return lighter < AIR.min || lighter > AIR.max ? `far facades are ${percent(lighter)} lighter` : null
    }
    case 'mirrored red': {
      const codes = codesOf(pixels, limit.box)
      const share = codes.filter(([r, g]) => r - g > MIRRORED.from).length / codes.length
      return share < MIRRORED.leastShare ? `it is ${percent(share)} of the ice` : null
    }
    case 'ground': {
      const varied = cellDeviation(
        pixels,
        limit.box,
        Math.round((GROUND.cellPx * pixels.width) / GROUND.ofWidth),
        GROUND.plainest,
      )
      return varied < GROUND.least ? `its plainer parts vary by ${varied.toFixed(1)} codes` : null
    }
  }
}

/** Checks the pictures of a folder that have limits; says what is wrong and returns how many faults there are. */
export async function checkPictures(folder: string): Promise<number> {
  let count = 0
  for (const [name, limits] of Object.entries(LIMITS)) {
    const file = ['webp', 'png'].map((it) => join(folder, `${name}.${it}`)).find((it) => existsSync(it))
    const faults = file ? await faultsOf(await pixelsOf(file), limits) : ['there is no such picture']
    for (const fault of faults) console.error(`shots: ${name}: ${fault}`)
    count += faults.length
  }
  console.log(`shots: ${Object.keys(LIMITS).length} pictures of ${folder} read, ${count} fault(s)`)
  return count
}

const chroma = ([r, g, b]: Code) => r - Math.max(g, b)
const colorDifference = differenceCiede2000()
const rgb = ([r, g, b]: Code): Rgb => ({ mode: 'rgb', r: r / 255, g: g / 255, b: b / 255 })

function meanOf(pixels: Pixels, box: Box, test: (code: Code) => boolean): Code {
  const codes = codesOf(pixels, box).filter(test)
  const mean = (channel: number) => codes.reduce((sum, it) => sum + (it[channel] as number), 0) / codes.length
  return [mean(0), mean(1), mean(2)]
}

function outside(value: number, { min, max }: { readonly min: number; readonly max: number }): string | null {
  return value < min || value > max ? `${round(value)} is outside ${min}…${max}` : null
}

const round = (value: number) => Math.round(value)
const percent = (share: number) => `${(100 * share).toFixed(1)} %`
