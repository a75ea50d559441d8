/** A request that fails says by what, and one that is never answered has an end. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchFile, SILENT_MS } from './fetchFile.ts'

const text = (response: Response) => response.text()

/** Answers every request so. */
const answer = (make: (signal: AbortSignal) => Promise<Response>) =>
  vi.stubGlobal('fetch', (_url: string, { signal }: { signal: AbortSignal }) => make(signal))

const html = { headers: { 'Content-Type': 'text/html; charset=utf-8' } }

/** Rejects as a browser does when a request is aborted. */
const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
  })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a file', () => {
  it('comes whole, with what its response says of it', async () => {
    answer(async () => new Response('深哈', { headers: { ETag: 'x' } }))
    expect(await fetchFile('a', async (it) => [await it.text(), it.headers.get('ETag')])).toEqual([
      '深哈',
      'x',
    ])
  })

  it.each([
    [404, 'missing'],
    [410, 'missing'],
    [403, 'network'],
    [500, 'network'],
    [503, 'network'],
  ])('answered with %i counts as lost by %s', async (status, why) => {
    answer(async () => new Response('', { status }))
    await expect(fetchFile('a', text)).rejects.toMatchObject({ why, message: `HTTP ${status}` })
  })

  it('in whose place a page comes is missing, unless a page was asked for', async () => {
    answer(async () => new Response('<!doctype html>', html))
    await expect(fetchFile('a.js', text)).rejects.toMatchObject({ why: 'missing' })
    expect(await fetchFile('/', text, { page: true })).toBe('<!doctype html>')
  })

  it('without a network is lost by the network', async () => {
    answer(() => Promise.reject(new TypeError('Failed to fetch')))
    await expect(fetchFile('a', text)).rejects.toMatchObject({ why: 'network', message: 'Failed to fetch' })
  })
})

describe('the time limit', () => {
  it('ends a request that is never answered', async () => {
    answer(untilAborted)
    const lost = expect(fetchFile('a', text)).rejects.toMatchObject({ why: 'silent' })
    await vi.advanceTimersByTimeAsync(SILENT_MS)
    await lost
  })

  it('ends one that stops in the middle', async () => {
    answer(async (signal) => {
      const body = new ReadableStream({
        start(out) {
          out.enqueue(new Uint8Array(10))
          signal.addEventListener('abort', () => out.error(new DOMException('aborted', 'AbortError')))
        },
      })
      return new Response(body)
    })
    const lost = expect(fetchFile('a', text)).rejects.toMatchObject({ why: 'silent' })
    await vi.advanceTimersByTimeAsync(SILENT_MS)
    await lost
  })

  it('is of silence, not of size: what comes slowly comes', async () => {
    const pieces = 9
    answer(async () => {
      let sent = 0
      const body = new ReadableStream({
        async pull(out) {
          await new Promise((done) => setTimeout(done, SILENT_MS * 0.8))
          out.enqueue(new Uint8Array([65]))
          if (++sent === pieces) out.close()
        },
      })
      return new Response(body)
    })
    const coming = fetchFile('a', text)
    await vi.advanceTimersByTimeAsync(SILENT_MS * pieces)
    expect(await coming).toBe('A'.repeat(pieces))
  })
})
