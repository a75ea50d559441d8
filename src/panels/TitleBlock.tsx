/** The name of the park, and what of the table is documented: folded to a line or two where there is little room. */
import './titleBlock.css'
import { ChevronDown } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCampus } from '../store/index.ts'
import { panelObstacle } from '../store/overlayRegistry.ts'
import { useText } from './text.ts'

export function TitleBlock() {
  const { t } = useTranslation()
  const text = useText()
  const { title, subtitle, disclaimer } = useCampus().pack.manifest
  const note = useRef<HTMLParagraphElement>(null)
  const [folded, setFolded] = useState(false)
  const [open, setOpen] = useState(false)

  useEffect(() => {
    const element = note.current
    if (!element) return
    const observer = new ResizeObserver(() => setFolded(element.scrollHeight > element.clientHeight + 1))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  return (
    <header ref={panelObstacle} className="title-block">
      <h1>{text(title)}</h1>
      <p>{text(subtitle)}</p>
      <p ref={note} className="title-block__note">
        {text(disclaimer)}
      </p>
      {folded && (
        <button
          type="button"
          className="title-block__more"
          aria-label={t('title.more')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          onBlur={() => setOpen(false)}
        >
          <ChevronDown aria-hidden />
        </button>
      )}
      {/* Whoever listens has heard all of it above. */}
      {folded && open && (
        <p ref={panelObstacle} className="title-block__whole glass" aria-hidden="true">
          {text(disclaimer)}
        </p>
      )}
    </header>
  )
}
