export const zh = {
  'narration.on': '打开语音讲解',
  'narration.off': '关闭语音讲解',
  'narration.volume': '音量',
  'sound.on': '打开声音',
  'sound.off': '关闭声音',
  'sound.label': '声音',
  'sound.note': '环境声按日期、时刻、天气与位置由程序合成，均为示意。',
} as const
