import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkBase } from './reachable.ts'

describe('where a phone finds the table', () => {
  it.each([
    'http://127.0.0.1:4173/',
    'http://127.8.0.1/park/',
    'http://localhost:4173/',
    'http://hall.localhost/',
    'http://LOCALHOST./',
    'http://[::1]:8080/',
    'http://[::ffff:127.0.0.1]/',
    'http://0.0.0.0:8080/',
    'http://[::]:8080/',
    'http://169.254.10.3/',
    'http://[fe80::1]/',
    'file:///home/hall/dist/index.html',
    'blob:http://table.example/5b1c',
    'about:srcdoc',
    'not an address',
  ])('%s is found by none', (page) => {
    expect(linkBase(page, undefined)).toBeNull()
    expect(linkBase(page, 'https://table.example/park/')).toBe('https://table.example/park/')
  })

  it.each([
    ['https://table.example/park/index.html?lang=en#x', 'https://table.example/park/index.html'],
    ['http://192.168.1.20:4173/', 'http://192.168.1.20:4173/'],
    ['http://10.0.0.7/t/', 'http://10.0.0.7/t/'],
    ['http://hall-pc:4173/', 'http://hall-pc:4173/'],
    ['http://localhost.example/', 'http://localhost.example/'],
    ['http://[fd00::7]/', 'http://[fd00::7]/'],
    ['http://128.0.0.1/', 'http://128.0.0.1/'],
  ])('%s is', (page, base) => {
    expect(linkBase(page, undefined)).toBe(base)
  })

  it('no loopback address of any spelling is', () => {
    fc.assert(
      fc.property(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(2), (b, c, d, form) => {
        const number = ((127 * 256 + b) * 256 + c) * 256 + d
        const host = [`127.${b}.${c}.${d}`, String(number), `0x${number.toString(16)}`][form]
        expect(linkBase(`http://${host}:8080/`, undefined)).toBeNull()
      }),
    )
  })
})
