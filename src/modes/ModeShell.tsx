/** The interface over the model, composed by the rules of the mode. */
import { type ComponentType, lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CameraButtons } from '../panels/CameraButtons.tsx'
import { Legend } from '../panels/Legend.tsx'
import { Menu } from '../panels/Menu.tsx'
import { Notices } from '../panels/Notices.tsx'
import { OverlaySwitch } from '../panels/OverlaySwitch.tsx'
import { TouchLists } from '../panels/select/touchLists.ts'
import { TitleBlock } from '../panels/TitleBlock.tsx'
import { Timeline } from '../panels/timeline/Timeline.tsx'
import { useCampus, useTable } from '../store/index.ts'
import { Later } from './Guarded.tsx'
import { MODE_RULES } from './rules.ts'
import { useCovered } from './useCovered.ts'
import { useShortcuts } from './useShortcuts.ts'

/** Nothing of the first picture needs what stands beside it: panels and cards are fetched once it is there. */
const fetchSides = () => import('../panels/Sides.tsx')
const SidePanel = lazy(() => fetchSides().then((it) => ({ default: it.SidePanel })))
const CompareHandle = lazy(() => fetchSides().then((it) => ({ default: it.CompareHandle })))
const ChangesCard = lazy(() => fetchSides().then((it) => ({ default: it.ChangesCard })))
const ChainTag = lazy(() => fetchSides().then((it) => ({ default: it.ChainTag })))
const EvidenceKey = lazy(() => fetchSides().then((it) => ({ default: it.EvidenceKey })))
const TourBar = lazy(() => fetchSides().then((it) => ({ default: it.TourBar })))
const NowCard = lazy(() => fetchSides().then((it) => ({ default: it.NowCard })))
const fetchReach = () => import('../panels/reach/ReachLayer.tsx')
const ReachSide = lazy(() => fetchReach().then((it) => ({ default: it.ReachSide })))
const ReachFoot = lazy(() => fetchReach().then((it) => ({ default: it.ReachFoot })))
const Help = lazy(() => import('./Help.tsx').then((it) => ({ default: it.Help })))
/** It comes unasked: where it cannot be had, the rest stays. */
const Twin = lazy<ComponentType>(() =>
  import('../panels/twin/Twin.tsx').then(
    (it) => ({ default: it.Twin }),
    () => ({ default: () => null }),
  ),
)
const SelectionCard = lazy(() => fetchSides().then((it) => ({ default: it.SelectionCard })))

/** What stands around a table that nobody minds. */
const Kiosk = lazy(() => import('./kiosk/Kiosk.tsx').then((it) => ({ default: it.Kiosk })))
const KioskButtons = lazy(() => import('./kiosk/Kiosk.tsx').then((it) => ({ default: it.KioskButtons })))

export function ModeShell() {
  const visit = useTable((table) => table.visit)
  const unattended = useTable((table) => MODE_RULES[table.mode].unattended)
  return (
    <>
      {/* What a visitor has opened, typed and scrolled goes with the visit. */}
      <Shell key={visit} />
      {unattended && (
        <Suspense>
          <Kiosk />
        </Suspense>
      )}
    </>
  )
}

function Shell() {
  const { t } = useTranslation()
  const mode = useTable((table) => table.mode)
  const panel = useTable((table) => table.panel)
  const told = useTable((table) => table.tour !== null)
  const led = useTable((table) => table.tourPlaying)
  const since = useTable((table) => table.compare)
  const chained = useTable((table) => table.chain !== null && table.panel !== 'chains')
  const select = useTable((table) => table.select)
  const opening = useTable((table) => table.opening)
  const evidence = useTable((table) => table.evidence)
  const ready = useTable((table) => table.ready)
  const reach = useTable((table) => table.reach)
  const far = reach !== 'park'
  const [openedFar, setOpenedFar] = useState(far)
  if (openedFar && !far) setOpenedFar(false)
  const help = useTable((table) => table.help)
  const phase = useTable((table) => table.phase)
  const low = useTable((table) => table.low)
  const rules = MODE_RULES[mode]
  const publicUrl = useCampus().pack.manifest.kiosk.publicUrl ?? null
  useEffect(() => {
    // What fails here is asked for again when a panel is opened.
    if (ready) fetchSides().catch(() => {})
  }, [ready])
  useShortcuts(rules.shortcuts)
  const sides = useRef<HTMLElement>(null)
  useCovered(sides)
  return (
    <TouchLists value={rules.hall}>
      <div
        className="shell"
        data-mode={mode}
        data-hall={rules.hall || undefined}
        data-low={low || undefined}
        data-opening={opening || undefined}
        data-evidence={evidence || undefined}
        data-reach={far || undefined}
        data-tour={led || undefined}
        data-phase={phase}
        inert={phase !== 'awake'}
      >
        {/* Names on the model; the stage fills it, and whoever reads hears the list of buildings instead. */}
        <div id="labels" className="labels" aria-hidden="true" />
        <a className="skip-link" href="#timeline">
          {t('app.skip')}
        </a>
        <TitleBlock />
        {rules.tools && (
          <Menu share={rules.share === 'page' || (rules.share === 'public' && publicUrl !== null)}>
            <Suspense>{rules.unattended && <KioskButtons />}</Suspense>
          </Menu>
        )}
        <Later part={since}>{since !== null && !far && <CompareHandle />}</Later>
        <main ref={sides} className="shell__sides" aria-label={t('app.canvas')}>
          <Suspense>{ready && <Twin />}</Suspense>
          <div className="shell__left">
            <Later part={panel} onFail={() => useTable.getState().closePanel()}>
              {panel !== null && (
                <SidePanel
                  panel={panel}
                  externalLinks={rules.externalLinks}
                  keypad={rules.keypad}
                  publicUrl={rules.share === 'page' ? null : publicUrl}
                />
              )}
            </Later>
          </div>
          <div className="shell__right">
            <Later part={select} onFail={() => useTable.getState().setSelect(null)}>
              {!far && select !== null && <SelectionCard />}
              {!far && select === null && since !== null && <ChangesCard since={since} />}
              {!far && select === null && since === null && rules.tools && ready && <NowCard />}
            </Later>
          </div>
        </main>
        <Later part={reach}>{far && <ReachSide />}</Later>
        <Notices />
        <footer className="shell__foot">
          <Later part={String(chained)}>{chained && <ChainTag />}</Later>
          <div className="shell__strip">
            <OverlaySwitch />
            <div className="legends">
              <Later part={String(evidence)}>{evidence && <EvidenceKey />}</Later>
              <Legend />
            </div>
            {rules.tools && <CameraButtons />}
          </div>
          <Later part={String(told)}>{told && <TourBar />}</Later>
          <Timeline />
          <Later part={reach}>{far && <ReachFoot takesFocus={!openedFar} />}</Later>
        </footer>
        <p className="visually-hidden" aria-live="polite">
          {far && t(`reach.${reach}`)}
        </p>
        <Later part={String(help)}>{help && <Help />}</Later>
      </div>
    </TouchLists>
  )
}
