/** What stands around a table that nobody minds: it draws visitors in, asks whether they are still there, starts over. */
import './kiosk.css'
import { ArrowDownToLine, Home } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useText } from '../../panels/text.ts'
import { useTable } from '../../store/index.ts'
import { StillHere } from './StillHere.tsx'
import { useAttract } from './useAttract.ts'
import { useCycle } from './useCycle.ts'
import { usePageAtRest } from './usePageAtRest.ts'
import { WORDS } from './words.ts'

export function Kiosk() {
  const phase = useTable((table) => table.phase)
  const { left, touch, keep, startOver } = useCycle(ignore)
  useAttract()
  usePageAtRest()
  return (
    <div className="kiosk" data-hall data-phase={phase}>
      {/* In both languages: nobody has chosen one yet. */}
      <button type="button" className="kiosk__cover" onClick={touch}>
        <span className="kiosk__invitation">
          <span lang="zh-CN">{WORDS.touch.zh}</span>
          <span lang="en">{WORDS.touch.en}</span>
        </span>
      </button>
      {phase === 'countdown' && <StillHere left={left} onKeep={keep} onStartOver={startOver} />}
    </div>
  )
}

const ignore = () => {}

/** The kiosk's own buttons in the menu: home, and controls within anybody's reach. */
export function KioskButtons() {
  const { t } = useTranslation()
  const text = useText()
  const low = useTable((table) => table.low)
  const { goHome, setLow } = useTable.getState()
  return (
    <>
      <button type="button" className="menu__item menu__home" aria-label={t('camera.home')} onClick={goHome}>
        <Home aria-hidden />
        <span>{text(WORDS.home)}</span>
      </button>
      <button type="button" className="menu__item" aria-pressed={low} onClick={() => setLow(!low)}>
        <ArrowDownToLine aria-hidden />
        <span>{text(WORDS.low)}</span>
      </button>
    </>
  )
}
