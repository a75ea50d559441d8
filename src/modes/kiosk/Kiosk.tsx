/** What stands around a table that nobody minds: it draws visitors in, asks whether they are still there, starts over. */
import './kiosk.css'
import './layout.css'
import { Home } from 'lucide-react'
import { type CSSProperties, useEffect, useMemo, useState } from 'react'
import { languageOf } from '../../domain/language/languages.ts'
import { later, Part } from '../../loader/Part.tsx'
import { useText } from '../../panels/text.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { captionObstacle } from '../../store/overlayRegistry.ts'
import { Button } from '../../ui/Button.tsx'
import { applyCalibration } from './calibration.ts'
import './messages/index.ts'
import { INVITATION } from './messages/invitation.ts'
import { StillHere } from './StillHere.tsx'
import { secretTaps } from './secretTaps.ts'
import { CUT_MS, useAttract } from './useAttract.ts'
import { COVER_MS, useCycle } from './useCycle.ts'
import { usePageAtRest } from './usePageAtRest.ts'
import { useUsage } from './useUsage.ts'

const Doors = later(() => import('./doors/Doors.tsx').then((it) => it.Doors))
const Service = later(() => import('./service/Service.tsx').then((it) => it.Service))

export function Kiosk() {
  const { languages } = useCampus().pack.manifest
  const phase = useTable((table) => table.phase)
  const doors = useTable((table) => table.phase === 'attract' && table.ready && !table.opening)
  const lang = useTable((table) => table.lang)
  const [service, setService] = useState(false)
  const { onTouch } = useMemo(() => serviceDoor(() => setService(true)), [])
  const { left, touch, keep, startOver } = useCycle(onTouch)
  const cut = useAttract()
  useUsage()
  usePageAtRest()
  useEffect(applyCalibration, [])
  const closeService = () => {
    setService(false)
    return () => setService(true)
  }
  // It shuts behind the staff, too.
  const over = phase === 'covered' || phase === 'attract'
  useEffect(() => {
    if (over) setService(false)
  }, [over])
  return (
    <div
      className="kiosk"
      data-testid="kiosk"
      data-hall
      data-phase={phase}
      data-cut={cut || undefined}
      data-doors={doors || undefined}
      style={{ '--cover': `${COVER_MS}ms`, '--cut': `${CUT_MS}ms` } as CSSProperties}
    >
      {/* In every language: nobody has chosen one yet. */}
      <Button className="kiosk__cover" data-testid="cover" onClick={touch}>
        <span ref={captionObstacle} className="kiosk__invitation">
          {languages.map((language) => (
            <span
              key={language}
              lang={languageOf(language).bcp47}
              data-chosen={language === lang || undefined}
            >
              {INVITATION[language]}
            </span>
          ))}
        </span>
      </Button>
      <Part name="doors">{doors && <Doors languages={languages} onEnter={touch} />}</Part>
      <Part name="service" shows={String(service)} close={closeService}>
        {service && <Service onClose={() => setService(false)} />}
      </Part>
      {phase === 'countdown' && <StillHere left={left} onKeep={keep} onStartOver={startOver} />}
    </div>
  )
}

/** Sees touches before the table does, and opens at the hidden gesture, whose last touch does nothing else. */
function serviceDoor(open: () => void): { onTouch(event: Event): boolean } {
  const isLast = secretTaps()
  return {
    onTouch: (event) => {
      if (event.type !== 'pointerdown') return false
      const { clientX: x, clientY: y, timeStamp: at } = event as PointerEvent
      const opens = isLast({ x, y, at })
      if (opens) open()
      return opens
    },
  }
}

/** The kiosk's own button in the menu: home. */
export function HomeButton() {
  const text = useText()
  return (
    <Button className="menu__item" onClick={useTable.getState().goHome}>
      <Home aria-hidden />
      <span>{text('kiosk.home')}</span>
    </Button>
  )
}
