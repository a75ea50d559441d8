/**
 * What a page that is opened as a file says: browsers load neither modules nor the style sheets of the build for it, so
 * this brings its few styles along.
 */

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
  note.append(
    words('h1', 'zh-CN', '沙盘不能作为文件直接打开'),
    words(
      'p',
      'zh-CN',
      '请在项目文件夹中运行 npm start，再用浏览器打开它显示的地址。没有项目、只有本文件夹时，把它放到任意网页服务器上，或在其中运行 python3 -m http.server，再打开 http://127.0.0.1:8000/。',
    ),
    words('h1', 'en', 'The table cannot be opened as a file'),
    words(
      'p',
      'en',
      'Run “npm start” in the folder of the project and open the address that it prints. With this folder alone, put it onto any web server, or run “python3 -m http.server” in it and open http://127.0.0.1:8000/.',
    ),
  )
  document.body.append(note)
}

function words(tag: 'h1' | 'p', lang: string, text: string): HTMLElement {
  const element = document.createElement(tag)
  element.lang = lang
  element.textContent = text
  if (tag === 'h1') element.style.fontSize = '26px'
  return element
}
