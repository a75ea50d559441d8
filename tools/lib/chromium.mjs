/** Finds a Chromium for the browser tests, and installs one where that is possible. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { exitCode } from './prepare.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** Software GL where there is no GPU, and nothing of the browser's own that would reach out. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

/**
 * Path of a Chromium on this machine: CHROMIUM_PATH, then PATH, then the usual places.
 * @returns {string | null}
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : null
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [...folders.flatMap((it) => NAMES.map((name) => join(it, name))), ...PLACES]
  return candidates.find((it) => existsSync(it)) ?? null
}

/**
 * The Chromium to test with; on Debian as root it is installed when missing.
 * @returns {Promise<string>} rejects with a message that says what to do
 */
export async function ensureChromium() {
  const found = findChromium()
  if (found) return found
  const named = process.env.CHROMIUM_PATH
  if (named) throw new Error(`There is no Chromium at CHROMIUM_PATH (${named}).`)
  const canInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (!canInstall) {
    throw new Error(
      'The browser tests need Chromium. Install it (Debian: apt-get install chromium fonts-noto-cjk) ' +
        'or set CHROMIUM_PATH to one.',
    )
  }
  console.error('Installing Chromium …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await exitCode('apt-get', ['update', '-q'], { quiet: true, env })
  await exitCode('apt-get', ['install', '-yq', 'chromium', 'fonts-noto-cjk'], { quiet: true, env })
  const installed = findChromium()
  if (!installed) throw new Error('Chromium could not be installed; see the messages of apt-get above.')
  return installed
}
