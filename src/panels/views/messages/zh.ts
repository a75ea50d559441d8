export const zh = {
  'views.tableFilm': '沙盘中的沙盘',
  'views.filmInside': '{{name}}内部为示意',
  'views.tableFilmSays': '从两座城市一镜到底，直抵展览中心里的沙盘；馆内陈设为示意',
}
