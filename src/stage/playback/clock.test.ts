import { afterEach, describe, expect, it } from 'vitest'
import { clock } from './clock.ts'

afterEach(() => clock.set(1))

describe('the running clock', () => {
  it('rests at the end of the day', () => {
    expect(clock.dayFraction).toBe(1)
  })

  it('tells every listener of a new share of the day, and no one of the same', () => {
    const heard: string[] = []
    const stop = [clock.subscribe(() => heard.push('a')), clock.subscribe(() => heard.push('b'))]
    clock.set(0.25)
    clock.set(0.25)
    clock.set(0.5)
    for (const end of stop) end()
    expect(heard).toEqual(['a', 'b', 'a', 'b'])
    expect(clock.dayFraction).toBe(0.5)
  })

  it('is silent to those who have left', () => {
    let heard = 0
    const leave = clock.subscribe(() => heard++)
    leave()
    clock.set(0.75)
    expect(heard).toBe(0)
  })
})
