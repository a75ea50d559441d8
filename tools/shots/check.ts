/** Reads the light of pictures from their pixels and says where it leaves its limits. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LIMITS, type Limit } from './limits.ts'
import {
  type Box,
  type Code,
  codesOf,
  luminance,
  medianOf,
  type Pixels,
  percentile,
  pixelsOf,
  shareOf,
  skyShare,
} from './pixels.ts'

/** By day 99 % of the pixels stay below a code that is at least so high, and so few are near white. */
const DAY = Object.freeze({ bright: 0.99, reaches: 235, white: 250, mostWhite: 0.01 })
/** By night at most so many pixels are as dark as this. */
const NIGHT = Object.freeze({ black: 12, mostBlack: 0.05 })
const SUNLIT_SNOW = Object.freeze({ min: 226, max: 244, mostCast: 10 })
const SHADED_SNOW = Object.freeze({ min: 100, max: 145 })
/** Of a facade the brightest part counts, which is wall and not glass. */
const SHADED_FACADE = Object.freeze({ brightest: 0.7, mostBlue: 1.15 })
/** The red of a part of the picture is what is redder than so many codes; half of it is at least so red, and so bright. */
const RED = Object.freeze({ from: 90, chroma: 110, min: 170, max: 246 })
/** Codes under lamps to codes between them. */
const MOST_CONTRAST = 2.5
const SKY = Object.freeze({ min: 0.2, max: 0.3 })
/** How much lighter the darkest tenth of a far facade is than that of a near one. */
const AIR = Object.freeze({ darkest: 0.1, min: 0.08, max: 0.15 })

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
      if (bright < DAY.reaches) return `99 % of the pixels are darker than ${round(bright)}`
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
      const reds = codesOf(pixels, limit.box).filter((it) => chroma(it) > RED.from)
      if (reds.length === 0) return 'there is none'
      const typical = [...reds].sort((a, b) => chroma(a) - chroma(b))[reds.length >> 1] as Code
      return chroma(typical) < RED.chroma ? `it is as pale as ${typical}` : outside(typical[0], RED)
    }
    case 'lamps': {
      const mean = (boxes: readonly Box[]) =>
        boxes.reduce((sum, it) => sum + luminance(medianOf(pixels, it)), 0) / boxes.length
      const contrast = mean(limit.pools) / mean(limit.gaps)
      return contrast > MOST_CONTRAST ? `pools to gaps are ${contrast.toFixed(1)} : 1` : null
    }
    case 'sky': {
      const share = await skyShare(pixels)
      return share < SKY.min || share > SKY.max ? `it is ${percent(share)} of the picture` : null
    }
    case 'air': {
      const [near, far] = [limit.near, limit.far].map((it) => percentile(pixels, AIR.darkest, it))
      const lighter = (far as number) / (near as number) - 1
      return lighter < AIR.min || lighter > AIR.max ? `far facades are ${percent(lighter)} lighter` : null
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
