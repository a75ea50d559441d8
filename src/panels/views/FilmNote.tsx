/** Says what of the film into the table is illustrative, while that is in sight. */
import './filmNote.css'
import './messages/index.ts'
import { useTranslation } from 'react-i18next'
import { smallParkOf } from '../../domain/film/smallPark.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { useText } from '../text.ts'

export function FilmNote() {
  const { t } = useTranslation()
  const text = useText()
  const { pack, buildings } = useCampus()
  const inside = useTable((table) => table.filmInside)
  const building = buildings.get(smallParkOf(pack)?.building ?? '')?.building
  if (!inside || !building) return null
  return <small className="film-note">{t('views.filmInside', { name: text(building.name) })}</small>
}
