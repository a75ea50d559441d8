/** The name of the park, and what of the table is documented: folded to a line or two where there is little room. */
import './titleBlock.css'
import { ChevronDown } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCampus } from '../store/index.ts'
import { panelObstacle } from '../store/overlayRegistry.ts'
import { Popover } from '../ui/Popover.tsx'
import { useText } from './text.ts'

export function TitleBlock() {
  const { t } = useTranslation()
  const text = useText()
  const { title, subtitle, disclaimer } = useCampus().pack.manifest
  const note = useRef<HTMLParagraphElement>(null)
  const [folded, setFolded] = useState(false)

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
        <Popover
          label={t('title.more')}
          button={{
            className: 'title-block__more',
            'aria-label': t('title.more'),
            children: <ChevronDown aria-hidden />,
          }}
          className="title-block__whole glass"
          attach={panelObstacle}
        >
          {() => text(disclaimer)}
        </Popover>
      )}
    </header>
  )
}
