export const zh = {
  'doors.label': '从哪里看起',
  'doors.grew': '看它怎样建成',
  'doors.who': '谁在这里',
  'doors.free': '哪里可租',
  'doors.time': '按时间播放',
} as const
