export const zh = {
  'app.skip': '跳到时间轴',
  'app.canvas': '园区三维沙盘。建筑列表见“企业与建筑”。',
  'away.title': '暂时连不上沙盘',
  'away.text': '网络或服务器没有回应，正在自动重试。',
  'fault.title': '沙盘内容有误，暂时无法展示',
  'fault.lead': '以下内容需要更正。每条注明文件、位置与原因。',
  'fault.more': '另有 {{count}} 处',
  'fault.retry': '重新载入',
  'webgl.title': '此浏览器无法显示三维沙盘',
  'webgl.text': '沙盘需要 WebGL 2。请使用新版 Chrome、Edge、Firefox 或 Safari，并开启硬件加速。',
  'crash.title': '界面出错了',
  'crash.text': '沙盘的一部分无法继续运行。重新载入后将回到同一画面。',
} as const
