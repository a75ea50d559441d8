/** The interface over the model, composed by the rules of the mode. */
import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { CameraButtons } from '../panels/CameraButtons.tsx'
import { HoverTag } from '../panels/HoverTag.tsx'
import { Legend } from '../panels/Legend.tsx'
import { Menu } from '../panels/Menu.tsx'
import { Notices } from '../panels/Notices.tsx'
import { OverlaySwitch } from '../panels/OverlaySwitch.tsx'
import { TitleBlock } from '../panels/TitleBlock.tsx'
import { Timeline } from '../panels/timeline/Timeline.tsx'
import { useTable } from '../store/index.ts'
import { MODE_RULES } from './rules.ts'
import { useShortcuts } from './useShortcuts.ts'

/** Nothing of the first picture needs what stands beside it: panels and cards are fetched once it is there. */
const fetchSides = () => import('../panels/Sides.tsx')
const SidePanel = lazy(() => fetchSides().then((it) => ({ default: it.SidePanel })))
const CompareHandle = lazy(() => fetchSides().then((it) => ({ default: it.CompareHandle })))
const ChangesCard = lazy(() => fetchSides().then((it) => ({ default: it.ChangesCard })))
const TourBar = lazy(() => fetchSides().then((it) => ({ default: it.TourBar })))
const NowCard = lazy(() => fetchSides().then((it) => ({ default: it.NowCard })))
const SelectionCard = lazy(() => fetchSides().then((it) => ({ default: it.SelectionCard })))

export function ModeShell() {
  const { t } = useTranslation()
  const mode = useTable((table) => table.mode)
  const panel = useTable((table) => table.panel)
  const told = useTable((table) => table.tour !== null)
  const since = useTable((table) => table.compare)
  const selected = useTable((table) => table.select !== null)
  const opening = useTable((table) => table.opening)
  const ready = useTable((table) => table.ready)
  const rules = MODE_RULES[mode]
  useEffect(() => {
    // What fails here is asked for again when a panel is opened.
    if (ready) fetchSides().catch(() => {})
  }, [ready])
  useShortcuts(rules.shortcuts)
  return (
    <div
      className="shell"
      data-mode={mode}
      data-hall={rules.hall || undefined}
      data-opening={opening || undefined}
      data-tour={told || undefined}
    >
      <a className="skip-link" href="#timeline">
        {t('app.skip')}
      </a>
      <TitleBlock />
      {rules.tools && <Menu />}
      <Suspense>{since !== null && <CompareHandle />}</Suspense>
      <main className="shell__sides" aria-label={t('app.canvas')}>
        <div className="shell__left">
          {panel !== null && (
            <Suspense>
              <SidePanel panel={panel} externalLinks={rules.externalLinks} keypad={rules.keypad} />
            </Suspense>
          )}
        </div>
        <div className="shell__right">
          <Suspense>
            {selected && <SelectionCard />}
            {!selected && since !== null && <ChangesCard since={since} />}
            {!selected && since === null && rules.tools && ready && <NowCard />}
          </Suspense>
        </div>
      </main>
      <Notices />
      <footer className="shell__foot">
        <div className="shell__strip">
          <OverlaySwitch />
          <Legend />
          {rules.tools && <CameraButtons />}
        </div>
        <Suspense>{told && <TourBar />}</Suspense>
        <Timeline />
      </footer>
      <HoverTag />
    </div>
  )
}
