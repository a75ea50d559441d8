export const zh = {
  'more.low': '按钮下移',
} as const
