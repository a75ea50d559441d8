export const zh = {
  'kiosk.home': '首页',
  'kiosk.here': '您还在看吗？',
  'kiosk.soon': '秒后回到初始画面',
  'kiosk.keep': '继续观看',
  'kiosk.startOver': '重新开始',
} as const
