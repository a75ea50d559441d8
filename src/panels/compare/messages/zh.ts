export const zh = {
  'compare.start': '对比',
  'compare.title': '双日期对比',
  'compare.handle': '左右日期分界',
  'compare.light': '两侧同一光线',
  'compare.days': '相隔天数',
  'compare.swap': '左右互换',
  'compare.reached': '计划与实际',
  'compare.milestones': '期间节点',
  'compare.buildings': '{{count}} 栋有变化',
  'compare.storeys': '+{{count}} 层',
} as const
