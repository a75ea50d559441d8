/**
 * Which compressed twins of a build still say what their files say. Content can be changed in a build without building
 * anew; the server would go on sending the twin of before.
 */
import { readFile, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'

const UNPACK = { br: promisify(brotliDecompress), gz: promisify(gunzip) }

/** Judges a file and its twins; what it found is kept until one of them changes. */
export function freshTwins(): (path: string) => Promise<boolean> {
  const known = new Map<string, { readonly key: string; readonly fresh: boolean }>()
  return async (path) => {
    const twins = (['br', 'gz'] as const).map((kind) => ({ kind, path: `${path}.${kind}` }))
    const key = (await Promise.all([path, ...twins.map((it) => it.path)].map(stamp))).join()
    const before = known.get(path)
    if (before?.key === key) return before.fresh
    const body = await readFile(path).catch(() => null)
    const same = await Promise.all(
      twins.map(async (twin) => {
        const packed = await readFile(twin.path).catch(() => null)
        if (!packed || !body) return true
        return UNPACK[twin.kind](packed).then(
          (unpacked) => body.equals(unpacked),
          () => false,
        )
      }),
    )
    const fresh = same.every(Boolean)
    known.set(path, { key, fresh })
    return fresh
  }
}

async function stamp(path: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  return found ? `${found.mtimeMs} ${found.size}` : ''
}
