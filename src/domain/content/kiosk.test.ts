import { describe, expect, it } from 'vitest'
import { kiosk } from './kiosk.ts'

const reasons = (value: unknown) => {
  const { success, error } = kiosk.safeParse(value)
  return success ? [] : error.issues.map((it) => `${it.path.join('.')}: ${it.message}`)
}

describe('the hall of a pack', () => {
  it('may be left out, and so may each field', () => {
    expect(kiosk.parse(undefined)).toEqual({ idleSeconds: 90, countdownSeconds: 20 })
    expect(kiosk.parse({ idleSeconds: 45 })).toEqual({ idleSeconds: 45, countdownSeconds: 20 })
  })

  it('waits neither too short to read nor for ever', () => {
    for (const bad of [{ idleSeconds: 2 }, { idleSeconds: 1e9 }, { countdownSeconds: 0 }, { idle: 90 }]) {
      expect(reasons(bad), JSON.stringify(bad)).toHaveLength(1)
    }
  })

  it('has a public address that is https and nothing but an address', () => {
    expect(reasons({ publicUrl: 'https://table.example/park/' })).toEqual([])
    for (const bad of [
      'http://table.example/',
      'javascript:alert(1)',
      'table',
      'https://a.example/?mode=kiosk',
      'https://localhost/',
      'https://127.0.0.1:8080/',
    ]) {
      expect(reasons({ publicUrl: bad })[0], bad).toMatch(/^publicUrl: a public address/)
    }
  })
})
