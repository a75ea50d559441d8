/** Starts the film into the table, where the park has one. */
import './messages/index.ts'
import { Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { smallParkOf } from '../../domain/film/smallPark.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'

export function TableFilmButton() {
  const { t } = useTranslation()
  const { pack } = useCampus()
  if (!smallParkOf(pack)) return null
  return (
    <Button className="tour-list__item" onClick={() => useTable.getState().setTableFilm(true)}>
      <span>
        {t('views.tableFilm')}
        <small className="muted">{t('views.tableFilmSays')}</small>
      </span>
      <Play aria-hidden />
    </Button>
  )
}
