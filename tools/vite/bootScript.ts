/** Builds src/app/boot/boot.ts into a script of its own, which every page of the build asks for first. */
import { createHash } from 'node:crypto'
import { build, type Plugin } from 'vite'

const SOURCE = 'src/app/boot/boot.ts'
/** It also speaks to browsers that are too old for everything else. */
const TARGET = 'es2017'

export function bootScript(): Plugin {
  let base = '/'
  let fileName = ''
  return {
    name: 'boot-script',
    apply: 'build',
    configResolved(config) {
      base = config.base
    },
    async buildStart() {
      const code = await bundle()
      const hash = createHash('sha256').update(code).digest('hex').slice(0, 8)
      fileName = `assets/boot-${hash}.js`
      this.emitFile({ type: 'asset', fileName, source: code })
    },
    // Not waited for: a page whose first file never comes opens all the same.
    transformIndexHtml: () => [
      { tag: 'script', attrs: { async: true, src: base + fileName }, injectTo: 'head-prepend' },
    ],
  }
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      target: TARGET,
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: { input: SOURCE, output: { format: 'iife' } },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error(`${SOURCE} gave no script`)
  return chunk.code
}
