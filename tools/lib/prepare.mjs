/**
 * What must be true before anything else runs: a recent Node, the locked packages, an up-to-date build. Plain
 * JavaScript on Node alone, because it runs before any package is there.
 */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Oldest Node that the packages accept. */
const NODE = { major: 20, minor: 19 }

/** Files and folders that the build is made from. */
const BUILD_INPUTS = [
  'index.html',
  'console.html',
  'package-lock.json',
  'public',
  'scenes',
  'src',
  'tools/vite',
  'vite.config.ts',
]

/** Stops with a clear message on a Node that is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > NODE.major || (major === NODE.major && minor >= NODE.minor)) return
  console.error(
    `This needs Node ${NODE.major}.${NODE.minor} or newer; this is Node ${process.versions.node}.`,
  )
  process.exit(1)
}

/** Installs the locked packages when they are missing or older than the lock file. */
export async function ensurePackages() {
  const installed = join(ROOT, 'node_modules/.package-lock.json')
  if (existsSync(installed) && modified(installed) >= modified(join(ROOT, 'package-lock.json'))) return
  console.error('Installing packages …')
  await run('npm', ['ci', '--no-audit', '--no-fund'], { quiet: true })
}

/** Builds the app into dist/ when it is missing or older than what it is made from. */
export async function ensureBuild() {
  const built = join(ROOT, 'dist/index.html')
  const newest = Math.max(...BUILD_INPUTS.map((it) => newestIn(join(ROOT, it))))
  if (existsSync(built) && modified(built) >= newest) return
  console.error('Building the app …')
  // Tests build as well: their environment is not that of the app.
  await run(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'], {
    env: { ...process.env, NODE_ENV: 'production' },
  })
}

/**
 * Runs a command in the repository.
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [options] quiet: its output goes to the error stream
 * @returns {Promise<void>} rejects when it fails
 */
async function run(command, args, { quiet = false, env = process.env } = {}) {
  const code = await exitCode(command, args, { quiet, env })
  if (code !== 0) throw new Error(`"${command} ${args.join(' ')}" failed with exit code ${code}`)
}

/**
 * Runs a command and gives its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>}
 */
export function exitCode(command, args, { quiet = false, env = process.env } = {}) {
  return new Promise((done, fail) => {
    // npm is a script with an ending of its own on Windows.
    const shell = process.platform === 'win32' && command === 'npm'
    const stdio = /** @type {const} */ (['inherit', quiet ? 2 : 'inherit', 'inherit'])
    const child = spawn(command, args, { cwd: ROOT, stdio: [...stdio], env, shell })
    child.on('error', fail)
    child.on('exit', (code, signal) => done(signal ? 1 : (code ?? 1)))
  })
}

/** Tests stand among the sources, and are no part of the app. */
const TEST = /\.test\.tsx?$/

/** @param {string} path */
function modified(path) {
  return statSync(path).mtimeMs
}

/**
 * Time of the newest file in a folder, or of a file.
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
  const own = statSync(path, { throwIfNoEntry: false })
  if (!own) return 0
  if (!own.isDirectory()) return TEST.test(path) ? 0 : own.mtimeMs
  return readdirSync(path).reduce((newest, it) => Math.max(newest, newestIn(join(path, it))), own.mtimeMs)
}
