export const zh = {
  'around.fingers': '请用双指移动沙盘',
  'around.wheelMac': '按住 ⌘ 滚动可缩放沙盘',
  'around.wheel': '按住 Ctrl 滚动可缩放沙盘',
} as const
