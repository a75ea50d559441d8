import { describe, expect, it } from 'vitest'
import { pictureSize } from './pictureSize.ts'

describe('the size of a saved picture', () => {
  it.each([
    ['screen', { width: 1366, height: 768, pixels: 2 }, { width: 2732, height: 1536 }],
    ['4k', { width: 1920, height: 1080, pixels: 1 }, { width: 3840, height: 2160 }],
    ['8k', { width: 1920, height: 1080, pixels: 1 }, { width: 7680, height: 4320 }],
    ['4k', { width: 390, height: 844, pixels: 3 }, { width: 1774, height: 3840 }],
    // No larger than the largest that is offered.
    ['screen', { width: 5120, height: 2880, pixels: 2 }, { width: 7680, height: 4320 }],
  ] as const)('%s of %o has the shape of the screen', (name, screen, wanted) => {
    expect(pictureSize(name, screen)).toEqual(wanted)
  })
})
