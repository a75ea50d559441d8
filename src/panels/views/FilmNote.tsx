/** Says that the inside of the exhibition center is illustrative, while it is in sight: in the film, cut open, or from within. */
import './filmNote.css'
import './messages/index.ts'
import { useTranslation } from 'react-i18next'
import { showsInside } from '../../domain/film/showsInside.ts'
import { smallParkOf } from '../../domain/film/smallPark.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { useText } from '../text.ts'

export function FilmNote() {
  const { t } = useTranslation()
  const text = useText()
  const { pack, buildings } = useCampus()
  const building = buildings.get(smallParkOf(pack)?.building ?? '')?.building
  const alone = useTable((table) => table.tableFilm)
  const inside = useTable((table) => (table.tableFilm ? table.filmInside : showsInside(pack, table)))
  if (!inside || !building) return null
  return (
    <small className={alone ? 'film-note film-note--alone' : 'film-note'}>
      {t('views.filmInside', { name: text(building.name) })}
    </small>
  )
}
