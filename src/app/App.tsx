/** What the page shows: the table, or a clear page that says why not. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lang } from '../domain/language/languages.ts'
import { later, Part } from '../loader/Part.tsx'
import { Mode } from '../modes/Mode.tsx'
import { MODE_RULES } from '../modes/rules.ts'
import { webGl } from '../stage/webgl.ts'
import { useTable } from '../store/index.ts'
import { changeLanguage, fetchWords } from './i18n/index.ts'
import { AwayPage } from './pages/AwayPage.tsx'
import { ErrorBoundary } from './pages/ErrorBoundary.tsx'
import { FaultPage } from './pages/FaultPage.tsx'
import { MessagePage } from './pages/MessagePage.tsx'
import { useAudience } from './services/useAudience.ts'
import { useAwake } from './services/useAwake.ts'
import { usePoster } from './usePoster.ts'

const Stage = later(() => import('../stage/Stage.tsx').then((it) => it.Stage))
const canDraw = webGl() !== 'none'
const NO_LANGUAGES: readonly Lang[] = []

export function App() {
  const { t } = useTranslation()
  const lang = useTable((table) => table.lang)
  const ready = useTable((table) => table.ready)
  const opened = useTable((table) => table.campus !== null)
  const faults = useTable((table) => table.faults)
  const contentLost = useTable((table) => table.lost.some((it) => it.name === 'content'))
  const languages = useTable((table) => table.campus?.pack.manifest.languages) ?? NO_LANGUAGES
  const title = useTable((table) => table.campus?.pack.manifest.title)
  useAudience()
  useAwake(useTable((it) => MODE_RULES[it.mode].awake || it.tourPlaying || it.playing || it.playingDay))
  usePoster(!canDraw || faults !== null)

  useEffect(() => {
    if (!canDraw) useTable.getState().breakDown('this browser has no WebGL 2')
  }, [])

  // So that a change of the language answers at once.
  useEffect(() => {
    if (ready) for (const offered of languages) fetchWords(offered).catch(() => {})
  }, [ready, languages])

  useEffect(() => {
    if (!opened) return
    void changeLanguage(lang)
    if (title) document.title = title[lang]
  }, [lang, opened, title])

  if (!canDraw) return <MessagePage title={t('webgl.title')} text={t('webgl.text')} />
  if (faults) return <FaultPage faults={faults} />
  if (!opened) return contentLost ? <AwayPage name="content" /> : null
  return (
    <ErrorBoundary>
      <div className="table">
        <ErrorBoundary>
          <Part name="stage" instead={<AwayPage name="stage" />}>
            <Stage />
          </Part>
        </ErrorBoundary>
        <Mode />
      </div>
    </ErrorBoundary>
  )
}
