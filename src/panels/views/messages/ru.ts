import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'views.tableFilm': 'Макет в макете',
  'views.filmInside': '{{name}}: интерьер условный',
  'views.tableFilmSays': 'Одним кадром от двух городов к макету в выставочном центре; интерьер условный',
}
