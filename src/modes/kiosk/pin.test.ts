import { pbkdf2Sync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { pinHash } from '../../domain/content/kiosk.ts'
import { hashPin, isPin } from './pin.ts'

describe('a PIN', () => {
  it('is known again, and no other passes', async () => {
    const kept = await hashPin('204680')
    expect(pinHash.safeParse(kept).success).toBe(true)
    expect(await isPin('204680', kept)).toBe(true)
    expect(await isPin('204681', kept)).toBe(false)
    expect(await isPin('', kept)).toBe(false)
  })

  it('is kept with a salt of its own', async () => {
    const [a, b] = [await hashPin('2046'), await hashPin('2046')]
    expect(a.salt).not.toBe(b.salt)
    expect(a.hash).not.toBe(b.hash)
  })

  it('may be hashed on a command line, for a pack', async () => {
    const salt = Buffer.from('0123456789abcdef')
    const hash = pbkdf2Sync('204680', salt, 210_000, 32, 'sha256').toString('base64')
    expect(await isPin('204680', { salt: salt.toString('base64'), hash, iterations: 210_000 })).toBe(true)
  })

  it('is four to eight digits', async () => {
    for (const bad of ['', '123', '123456789', '12a4', '１２３４']) {
      await expect(hashPin(bad), bad).rejects.toThrow(RangeError)
    }
  })
})
