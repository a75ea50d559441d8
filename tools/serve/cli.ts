/** Serves dist/ and prints the address. PORT and HOST, or --port and --host, say where. */
import { parseArgs } from 'node:util'
import { serve } from './server.ts'

const DEFAULT_PORT = 4173

const { values } = parseArgs({
  options: { port: { type: 'string' }, host: { type: 'string' }, dir: { type: 'string', default: 'dist' } },
})
const port = Number(values.port ?? process.env.PORT ?? DEFAULT_PORT)
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`serve: "${values.port ?? process.env.PORT}" is not a port (0–65535)`)
  process.exit(2)
}
const host = values.host ?? process.env.HOST ?? '127.0.0.1'
try {
  const { url, close } = await serve({ dir: values.dir, port, host })
  console.log(`\n  深哈数字沙盘 · ShenHa Sand Table\n  ${url}\n\n  Ctrl+C stops it.`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
