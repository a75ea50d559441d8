export const zh = {
  'dev.title': '内容有误，沙盘暂用上一版',
  'dev.lead': '改正并保存后，本卡片自动消失。',
  'dev.more': '另有 {{count}} 处',
  'dev.outdated': '外形已改，模型尚未更新，请运行：',
} as const
