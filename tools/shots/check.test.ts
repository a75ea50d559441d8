import { describe, expect, it } from 'vitest'
import { faultsOf } from './check.ts'
import { LIMITS, type Limit } from './limits.ts'
import type { Box, Code, Pixels } from './pixels.ts'
import { VIEWS } from './views.ts'

const [width, height] = [320, 180]

/** A picture of one code, with boxes of others. */
function painted(ground: Code, boxes: readonly (readonly [Box, Code])[] = []): Pixels {
  const data = new Uint8Array(width * height * 3)
  const put = ([x, y, w, h]: Box, code: Code) => {
    for (let row = Math.round(y * height); row < Math.round((y + h) * height); row++)
      for (let column = Math.round(x * width); column < Math.round((x + w) * width); column++)
        data.set(code, (row * width + column) * 3)
  }
  put([0, 0, 1, 1], ground)
  for (const [box, code] of boxes) put(box, code)
  return { width, height, data }
}

/** Stripes of a pixel that differ by so many codes. */
function rippled(codes: number): Pixels {
  const data = Uint8Array.from(
    { length: width * height * 3 },
    (_, i) => 200 + codes * (Math.floor(i / 3) % 2),
  )
  return { width, height, data }
}

const gray = (code: number): Code => [code, code, code]
const HERE: Box = [0.4, 0.4, 0.1, 0.1]
const THERE: Box = [0.7, 0.4, 0.1, 0.1]

/** A limit, pictures that keep it and pictures that do not. */
const CASES: readonly (readonly [what: string, limit: Limit, good: Pixels[], bad: Pixels[]])[] = [
  [
    'a picture by day',
    { kind: 'day' },
    [
      painted(gray(180), [
        [HERE, gray(70)],
        [[0, 0, 1, 0.1], gray(240)],
      ]),
    ],
    [painted(gray(214)), painted(gray(180), [[[0, 0, 1, 0.1], gray(252)]])],
  ],
  [
    'a picture by night',
    { kind: 'night' },
    [painted(gray(40), [[[0, 0, 1, 0.04], gray(5)]])],
    [painted(gray(40), [[[0, 0, 1, 0.07], gray(5)]])],
  ],
  [
    'ice that mirrors the corridor',
    { kind: 'mirrored red', box: [0.3, 0.3, 0.4, 0.4] },
    [
      painted(
        [150, 160, 170],
        [
          [
            [0.3, 0.3, 0.4, 0.2],
            [180, 150, 160],
          ],
        ],
      ),
    ],
    [painted([150, 160, 170]), painted([150, 160, 170], [[THERE, [180, 150, 160]]])],
  ],
  [
    'a crown',
    { kind: 'crown', box: [0, 0, 0.3, 1] },
    [
      painted(
        [60, 90, 40],
        [
          [
            [0, 0, 0.1, 1],
            [90, 125, 60],
          ],
          [
            [0.1, 0, 0.1, 1],
            [120, 150, 80],
          ],
        ],
      ),
    ],
    [
      painted([60, 90, 40]),
      painted(
        [60, 90, 40],
        [
          [
            [0, 0, 0.1, 1],
            [90, 125, 60],
          ],
        ],
      ),
      painted(gray(90)),
    ],
  ],
  [
    'facets',
    { kind: 'facets', box: HERE },
    [
      painted(gray(140), [
        [[0.4, 0.4, 0.1, 0.01], gray(60)],
        [[0.4, 0.48, 0.1, 0.02], gray(230)],
      ]),
    ],
    [painted(gray(140), [[[0.4, 0.4, 0.1, 0.02], gray(60)]]), painted(gray(160))],
  ],
  [
    'snow in the sun',
    { kind: 'sunlit snow', box: HERE },
    [painted(gray(0), [[HERE, [230, 228, 224]]])],
    [
      painted(gray(0), [[HERE, [174, 183, 198]]]),
      painted(gray(0), [[HERE, gray(250)]]),
      painted(gray(0), [[HERE, [222, 230, 238]]]),
    ],
  ],
  [
    'snow in the shade',
    { kind: 'snow in shade', box: HERE },
    [painted(gray(0), [[HERE, [111, 122, 135]]])],
    [painted(gray(0), [[HERE, gray(80)]]), painted(gray(0), [[HERE, gray(160)]])],
  ],
  [
    'a white wall in the shade, with windows',
    { kind: 'white facade in shade', box: HERE },
    [
      painted(gray(0), [
        [HERE, [60, 80, 110]],
        [
          [0.4, 0.4, 0.1, 0.04],
          [120, 124, 130],
        ],
      ]),
    ],
    [painted(gray(0), [[HERE, [100, 110, 130]]])],
  ],
  [
    'the red of the brand',
    { kind: 'brand red', box: HERE },
    [painted(gray(0), [[HERE, [196, 24, 44]]])],
    [painted(gray(0), [[HERE, gray(200)]]), painted(gray(0), [[HERE, [237, 66, 82]]])],
  ],
  [
    'a color of the legend',
    { kind: 'swatch', color: '#2f6fb5', box: HERE },
    [
      painted(gray(0), [
        [HERE, [30, 60, 90]],
        [
          [0.4, 0.4, 0.1, 0.08],
          [58, 112, 176],
        ],
      ]),
    ],
    [painted(gray(0), [[HERE, [106, 134, 178]]]), painted(gray(0), [[HERE, [40, 80, 130]]])],
  ],
  [
    'lamps on a plaza',
    { kind: 'lamps', pools: [HERE], gaps: [THERE] },
    [painted(gray(60), [[HERE, gray(140)]])],
    [painted(gray(30), [[HERE, gray(140)]])],
  ],
  [
    'the share of sky',
    { kind: 'sky' },
    [painted(gray(60), [[[0, 0, 1, 0.25], gray(150)]])],
    [painted(gray(60), [[[0, 0, 1, 0.1], gray(150)]]), painted(gray(60), [[[0, 0, 1, 0.5], gray(150)]])],
  ],
  [
    'open ground',
    { kind: 'ground', box: [0.2, 0.2, 0.5, 0.5] },
    [rippled(8)],
    // Plain, and with a single line across it.
    [rippled(2), painted(gray(200), [[[0.2, 0.4, 0.5, 0.05], gray(60)]])],
  ],
  [
    'air before what is far',
    { kind: 'air', near: HERE, far: THERE },
    [
      painted(gray(0), [
        [HERE, gray(100)],
        [THERE, gray(110)],
      ]),
    ],
    [
      painted(gray(0), [
        [HERE, gray(100)],
        [THERE, gray(101)],
      ]),
      painted(gray(0), [
        [HERE, gray(100)],
        [THERE, gray(150)],
      ]),
    ],
  ],
]

describe('the limits of light', () => {
  it.each(CASES)('let pass what keeps them and name what does not: %s', async (_what, limit, good, bad) => {
    for (const picture of good) expect(await faultsOf(picture, [limit])).toEqual([])
    for (const picture of bad)
      expect(await faultsOf(picture, [limit])).toEqual([expect.stringContaining(limit.kind)])
  })

  it('are about pictures that are taken, and places in them', () => {
    for (const [name, limits] of Object.entries(LIMITS)) {
      expect(
        VIEWS.some((it) => it.name === name),
        name,
      ).toBe(true)
      for (const limit of limits) {
        for (const value of Object.values(limit).flat(3)) {
          if (typeof value !== 'number') continue
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        }
      }
    }
  })
})
