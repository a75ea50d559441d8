/** Words of the presentation and its console; they come with it, not with the first picture. */

import type { LocalizedText } from '../../domain/content/common.ts'
import type { SimpleCommand } from '../../domain/tours/presenting.ts'

export const WORDS = {
  audience: { zh: '园区三维沙盘，讲解画面', en: 'The park in three dimensions, as it is presented' },
  begin: { zh: '开始讲解', en: 'Begin' },
  console: { zh: '打开讲解台', en: 'Open the console' },
  keys: { zh: '讲解按键', en: 'Keys' },
  close: { zh: '关闭', en: 'Close' },
  dark: { zh: '画面已黑屏', en: 'The screen is black' },
  back: { zh: '回到讲解线路', en: 'Back to the tour' },
  title: { zh: '讲解台', en: 'Console' },
  waiting: { zh: '等待观众屏', en: 'Waiting for the audience window' },
  open: { zh: '打开观众屏', en: 'Open the audience window' },
  both: {
    zh: '两个窗口须用同一浏览器、以同一网址打开',
    en: 'Both windows have to be open in one browser, at the same address',
  },
  connected: { zh: '已连接', en: 'Connected' },
  hidden: {
    zh: '观众屏被遮住或在后台：观众看到的画面停住不动',
    en: 'The audience window is covered or in the background: its picture stands still',
  },
  refused: { zh: '观众屏未采用', en: 'Not shown' },
  now: { zh: '当前画面', en: 'On screen' },
  next: { zh: '下一步', en: 'Next' },
  end: { zh: '讲解到此结束', en: 'The tour ends here' },
  notes: { zh: '讲稿', en: 'Notes' },
  noTour: { zh: '请选择讲解线路', en: 'Choose a tour to begin' },
  steps: { zh: '步骤', en: 'Steps' },
  tours: { zh: '线路', en: 'Tours' },
  answers: { zh: '现场问答', en: 'Quick answers' },
  search: { zh: '搜索企业或建筑', en: 'Find a company or building' },
  nobody: { zh: '没有找到', en: 'Nothing found' },
  overlay: { zh: '专题图层', en: 'Color by' },
  date: { zh: '日期', en: 'Date' },
  enter: { zh: '按回车键显示到观众屏', en: 'Enter shows it to the audience' },
  span: { zh: '可选日期：', en: 'A date of' },
  milestone: { zh: '跳到大事记', en: 'Go to a milestone' },
  elapsed: { zh: '已用时', en: 'Elapsed' },
  clock: { zh: '时间', en: 'Time' },
  point: { zh: '在画面上拖动，显示光标', en: 'Drag over the picture to point' },
  away: { zh: '已离开讲解线路', en: 'Off the tour' },
} as const satisfies Record<string, LocalizedText>

/** What the buttons and the help call each command. */
export const COMMANDS: Readonly<Record<SimpleCommand, LocalizedText>> = {
  begin: { zh: '从头开始', en: 'Start' },
  resume: { zh: '从当前一步继续', en: 'Go on from here' },
  next: { zh: '下一步', en: 'Next step' },
  previous: { zh: '上一步', en: 'Previous step' },
  first: { zh: '第一步', en: 'First step' },
  last: { zh: '最后一步', en: 'Last step' },
  return: { zh: '回到讲解线路', en: 'Back to the tour' },
  leave: { zh: '返回上一层', en: 'Leave one layer' },
  play: { zh: '自动播放', en: 'Play automatically' },
  blank: { zh: '黑屏', en: 'Black screen' },
  freeze: { zh: '定格', en: 'Freeze' },
  hide: { zh: '隐藏文字', en: 'Hide captions' },
  pointer: { zh: '光标', en: 'Pointer' },
  help: { zh: '按键说明', en: 'Keys' },
  update: { zh: '有新版本，载入', en: 'Load the newer version' },
}
