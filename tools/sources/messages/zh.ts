export const zh = {
  title: '依据与来源',
  unused: '备查',
  conflicts: '口径差异',
  shown: '本沙盘采用',
  unknown: '暂无公开资料，以示意表示或不显示',
  uses: '见于',
  high: '可信度高',
  medium: '可信度中',
  low: '可信度低',
  derived: '推算',
  withList: '{{title}}：{{items}}',
} as const
