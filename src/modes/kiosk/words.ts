/** What a kiosk says. It comes with the kiosk: no other mode loads it. */
import type { LocalizedText } from '../../domain/content/common.ts'

export const WORDS = {
  touch: { zh: '触摸屏幕，走进园区', en: 'Touch to explore' },
  home: { zh: '首页', en: 'Home' },
  low: { zh: '按钮下移', en: 'Lower controls' },
  here: { zh: '您还在看吗？', en: 'Still here?' },
  soon: { zh: '秒后回到初始画面', en: 's until the table starts over' },
  keep: { zh: '继续观看', en: 'Keep looking' },
  startOver: { zh: '重新开始', en: 'Start over' },
} satisfies Record<string, LocalizedText>
