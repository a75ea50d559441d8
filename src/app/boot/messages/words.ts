/** Words of the page before any file of the table has come, in every language: no catalog could be fetched. */
import type { Lang } from '../../../domain/language/languages.ts'

interface BootWords {
  readonly lang: Lang
  readonly bcp47: string
  readonly incomplete: string
  readonly tooOld: string
  readonly again: string
  readonly asFile: string
  readonly asFileHelp: string
}

export const BOOT_WORDS: readonly BootWords[] = [
  {
    lang: 'zh',
    bcp47: 'zh-CN',
    incomplete: '沙盘没有完整载入，正在重试。',
    tooOld: '此浏览器版本过旧，请换用新版浏览器打开沙盘。',
    again: '重试',
    asFile: '沙盘不能作为文件直接打开',
    asFileHelp:
      '请在项目文件夹中运行 npm start，再用浏览器打开它显示的地址。没有项目、只有本文件夹时，把它放到任意网页服务器上，或在其中运行 python3 -m http.server，再打开 http://127.0.0.1:8000/。',
  },
  {
    lang: 'en',
    bcp47: 'en',
    incomplete: 'The table has not come in full and is being loaded again.',
    tooOld: 'This browser is too old for the table; please open it in a newer one.',
    again: 'Try again',
    asFile: 'The table cannot be opened as a file',
    asFileHelp:
      'Run “npm start” in the folder of the project and open the address that it prints. With this folder alone, put it onto any web server, or run “python3 -m http.server” in it and open http://127.0.0.1:8000/.',
  },
  {
    lang: 'ru',
    bcp47: 'ru',
    incomplete: 'Макет загрузился не полностью и загружается снова.',
    tooOld: 'Этот браузер слишком старый; откройте макет в более новом.',
    again: 'Повторить',
    asFile: 'Макет нельзя открыть как файл',
    asFileHelp:
      'Выполните «npm start» в папке проекта и откройте в браузере адрес, который он покажет. Если есть только эта папка, разместите её на любом веб-сервере или выполните в ней «python3 -m http.server» и откройте http://127.0.0.1:8000/.',
  },
]
