import { describe, expect, it } from 'vitest'
import { filledLine, isSoundLine, lineParts, plainLine } from './spokenLine.ts'

describe('a line of a script', () => {
  it.each([
    ['words alone', 'Good day.'],
    ['a cue word', 'It took **101 days**.'],
    ['nothing but a cue', '**On we go.**'],
    ['two cues', '**One** and **two**'],
    ['places that are filled in', 'Come to {address}, or call {contact}.'],
  ])('is sound with %s', (_what, line) => {
    expect(isSoundLine(line)).toBe(true)
  })

  it.each([
    ['a cue that does not end', 'It took **101 days.'],
    ['a cue of nothing', 'It took ** ** days.'],
    ['single stars', 'It took *101* days.'],
    ['three stars', 'It took ***101*** days.'],
    ['a place that nothing fills', 'Call {phone}.'],
    ['half a place', 'Call {contact.'],
  ])('is not sound with %s', (_what, line) => {
    expect(isSoundLine(line)).toBe(false)
  })

  it('is taken apart into cue words and what stands between', () => {
    expect(lineParts('It took **101 days**.')).toEqual([
      { text: 'It took ', cue: false },
      { text: '101 days', cue: true },
      { text: '.', cue: false },
    ])
    expect(lineParts('**Now**')).toEqual([{ text: 'Now', cue: true }])
    expect(plainLine('It took **101 days**.')).toBe('It took 101 days.')
  })

  it('has its places filled in, and is left out where one cannot be', () => {
    const values = { address: '1 Test Street', contact: null }
    expect(filledLine('Come to {address}.', values)).toBe('Come to 1 Test Street.')
    expect(filledLine('Call {contact}.', values)).toBeNull()
    expect(filledLine('{address} · {contact}', values)).toBeNull()
    expect(filledLine('Thank you.', values)).toBe('Thank you.')
  })
})
