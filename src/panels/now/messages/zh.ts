export const zh = {
  'now.title': '正在建设',
  'now.stop': '冬休期：土方与主体结构停工，幕墙与室内施工继续。',
  'now.resting': '冬休',
  'now.storeys': '{{up}} / {{total}} 层',
  'now.more': '其余 {{count}} 栋',
  'now.fewer': '收起',
  'story.title': '建设历程',
  'story.play': '播放建设历程',
} as const
