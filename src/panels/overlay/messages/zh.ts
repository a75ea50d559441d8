export const zh = {
  'overlay.label': '专题图层',
  'legend.label': '图例',
  'legend.placement': '位置示意',
  'legend.all': '全部显示',
  'legend.tenants': '列名 {{count}} 家',
  'legend.buildings': '{{count}} 栋',
} as const
