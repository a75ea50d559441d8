/**
 * Builds src/embed/sandTable.ts into embed/: files for other pages, which the table itself never asks for. Their names have
 * no hash, since those pages name them. A classic script needs no leave from the host to be used across origins, a module
 * does.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build, type Plugin } from 'vite'

const SOURCE = 'src/embed/sandTable.ts'
const FILES = {
  iife: 'embed/sand-table.js',
  es: 'embed/sand-table.mjs',
  types: 'embed/sand-table.d.mts',
} as const
const TSC = 'node_modules/typescript/bin/tsc'

export function embedScript(): Plugin {
  return {
    name: 'embed-script',
    configureServer(server) {
      for (const format of ['iife', 'es'] as const)
        server.middlewares.use(`/${FILES[format]}`, (_request, response, next) => {
          script(format).then((code) => response.setHeader('Content-Type', 'text/javascript').end(code), next)
        })
    },
    async generateBundle() {
      for (const format of ['iife', 'es'] as const)
        this.emitFile({ type: 'asset', fileName: FILES[format], source: await script(format) })
      this.emitFile({ type: 'asset', fileName: FILES.types, source: await types() })
    },
  }
}

async function script(format: 'iife' | 'es'): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    // A classic script asks the document for its address instead.
    define: format === 'iife' ? { 'import.meta.url': 'undefined' } : {},
    build: {
      target: 'es2022',
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      lib: { entry: SOURCE, formats: [format], name: 'SandTable' },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error(`${SOURCE} gave no script`)
  return chunk.code
}

async function types(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'embed-'))
  try {
    const options = [
      '--declaration',
      '--emitDeclarationOnly',
      '--ignoreConfig',
      '--types',
      '',
      '--outDir',
      folder,
    ]
    const language = ['--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler']
    await promisify(execFile)(process.execPath, [resolve(TSC), SOURCE, ...options, ...language])
    return await readFile(join(folder, 'sandTable.d.ts'), 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
