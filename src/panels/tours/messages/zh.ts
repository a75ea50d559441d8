export const zh = {
  'film.stop': '退出讲解',
  'tour.list': '讲解线路',
  'tour.steps': '{{count}} 步',
  'tour.next': '下一步',
  'tour.previous': '上一步',
  'film.pause': '暂停讲解',
  'film.resume': '继续讲解',
} as const
