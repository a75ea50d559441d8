/** What the service panel says. */
import type { LocalizedText } from '../../../domain/content/common.ts'

export const SERVICE = {
  title: { zh: '维护', en: 'Service' },
  enter: { zh: '请输入维护密码', en: 'Enter the service PIN' },
  choose: {
    zh: '本机尚未设置密码，请设定 4–8 位数字',
    en: 'This machine has no PIN yet: choose 4 to 8 digits',
  },
  again: { zh: '请再输入一次', en: 'Enter it once more' },
  differs: { zh: '两次输入不同，请重新设定', en: 'These were not the same; choose again' },
  wrong: { zh: '密码不正确', en: 'That is not the PIN' },
  insecure: {
    zh: '本页面未经 https 或 localhost 打开，浏览器不提供密码校验，维护面板无法使用。',
    en: 'This page was not opened over https or from localhost: the browser checks no PIN there, so this panel stays shut.',
  },
  digits: { zh: '已输入位数', en: 'Digits entered' },
  ok: { zh: '确定', en: 'OK' },
  back: { zh: '删除', en: 'Delete' },
  close: { zh: '关闭', en: 'Close' },
  health: { zh: '运行状况', en: 'Health' },
  fps: { zh: '每秒帧数', en: 'Frames per second' },
  cpu: { zh: '每帧耗时', en: 'Time per frame' },
  quality: { zh: '画质', en: 'Quality' },
  losses: { zh: '画面中断次数', en: 'Context losses' },
  offline: { zh: '离线副本', en: 'Offline copy' },
  off: { zh: '无', en: 'none' },
  fetching: { zh: '正在存储', en: 'being stored' },
  kept: { zh: '完整', en: 'complete' },
  failed: { zh: '失败', en: 'failed' },
  content: { zh: '内容版本', en: 'Content version' },
  errors: { zh: '最近的错误', en: 'Last errors' },
  noErrors: { zh: '没有记录', en: 'None recorded' },
  usage: { zh: '使用次数（匿名，仅存于本机）', en: 'Uses (anonymous, on this machine only)' },
  noUsage: { zh: '尚无记录', en: 'None yet' },
  visits: { zh: '参观', en: 'Visits' },
  tours: { zh: '播放讲解', en: 'Tours played' },
  english: { zh: '切换到英文', en: 'Switched to English' },
  calibration: { zh: '屏幕尺寸', en: 'Screen size' },
  ruler: {
    zh: '请用直尺比对：这条线应为 100 毫米长。',
    en: 'Hold a ruler against it: this line is to be 100 mm long.',
  },
  shorter: { zh: '缩短', en: 'Shorter' },
  longer: { zh: '加长', en: 'Longer' },
  reload: { zh: '重新载入', en: 'Reload' },
  update: { zh: '安装新版本', en: 'Install the new version' },
  newPin: { zh: '更改密码', en: 'Change the PIN' },
  leave: { zh: '退出展厅模式', en: 'Leave kiosk mode' },
} satisfies Record<string, LocalizedText>

/** Guessing is shut out for so many minutes. */
export const lockedText = (minutes: number): LocalizedText => ({
  zh: `错误次数过多，请 ${minutes} 分钟后再试`,
  en: `Too many wrong attempts; try again in ${minutes} min`,
})
