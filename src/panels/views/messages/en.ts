import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const en: Catalog<typeof zh> = {
  'views.tableFilm': 'The table in the table',
  'views.filmInside': 'Inside {{name}}: illustrative',
  'views.tableFilmSays':
    'One zoom from two cities to the sand table in the exhibition center; its interior is illustrative',
}
