export const zh = {
  'narration.on': '打开语音讲解',
  'narration.off': '关闭语音讲解',
  'narration.volume': '音量',
} as const
