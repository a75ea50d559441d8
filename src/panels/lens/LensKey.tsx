/** What solid, wire and pencil mean within the lens, and what no drawing can tell: how many of the shapes are illustrative. */
import './lens.css'
import { useTranslation } from 'react-i18next'
import { LENS_MARKS } from '../../domain/evidence/lens.ts'
import { overlayShown } from '../../domain/overlays/index.ts'
import { useCampus } from '../../store/index.ts'
import { panelObstacle } from '../../store/overlayRegistry.ts'
import { useText } from '../text.ts'
import './messages/index.ts'

export function LensKey() {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  const notes = overlayShown(campus.pack, 'none', true)?.notes?.(campus) ?? []
  return (
    <section ref={panelObstacle} className="lens-key glass" aria-label={t('lens.label')}>
      {LENS_MARKS.map((mark) => (
        <span key={mark} className="lens-mark" data-mark={mark}>
          {t(`lens.${mark}`)}
        </span>
      ))}
      {notes.map((note) => (
        <small key={note.id}>{text(note.name)}</small>
      ))}
    </section>
  )
}
