/**
 * What a page that is opened as a file says: browsers load neither modules nor the style sheets of the build for it, so
 * this brings its few styles along.
 */
import { BOOT_WORDS } from './messages/words.ts'

const PAGE = { background: '#0b1220', color: '#e4e9ed' }
const NOTE = {
  maxWidth: '42em',
  margin: '12vh auto',
  padding: '0 24px',
  font: '18px/1.7 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif',
}

/** Says what to do, once the page has a body. */
export function tellAsFile(): void {
  Object.assign(document.body.style, PAGE)
  const poster = document.getElementById('poster')
  if (poster) poster.style.display = 'none'
  const note = document.createElement('main')
  note.id = 'opened-as-file'
  Object.assign(note.style, NOTE)
  for (const { bcp47, asFile, asFileHelp } of BOOT_WORDS)
    note.append(words('h1', bcp47, asFile), words('p', bcp47, asFileHelp))
  document.body.append(note)
}

function words(tag: 'h1' | 'p', lang: string, text: string): HTMLElement {
  const element = document.createElement(tag)
  element.lang = lang
  element.textContent = text
  if (tag === 'h1') element.style.fontSize = '26px'
  return element
}
