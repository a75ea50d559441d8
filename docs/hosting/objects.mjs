// Lists a build for an object store, one JSON object a line: what to upload under which key and with which metadata.
//   node docs/hosting/objects.mjs dist park/
// Files with a gzip twin are listed with the twin's bytes: the store sends them as they are, with their encoding.
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

const TYPES = {
  css: 'text/css; charset=utf-8',
  glb: 'model/gltf-binary',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  mts: 'text/plain; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
}
// What names all the rest comes when the rest is there.
const LAST = /^(index|console)\.html$|^sw\.js$/

const [folder = 'dist', prefix = ''] = process.argv.slice(2)
const entries = await readdir(folder, { withFileTypes: true, recursive: true })
const files = entries
  .filter((it) => it.isFile())
  .map((it) => relative(folder, join(it.parentPath, it.name)).split(sep).join('/'))
  .filter((it) => !/(^|\/)\./.test(it))
  .sort()
const known = new Set(files)
const objects = files
  .filter((it) => !/\.(br|gz)$/.test(it))
  .map((path) => {
    const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
    const cache = path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
    const twin = known.has(`${path}.gz`)
    return {
      file: join(folder, twin ? `${path}.gz` : path),
      key: prefix + path,
      type,
      cache,
      ...(twin && { encoding: 'gzip' }),
      last: LAST.test(path),
    }
  })
for (const { last, ...object } of [...objects.filter((it) => !it.last), ...objects.filter((it) => it.last)])
  process.stdout.write(`${JSON.stringify(object)}\n`)
