/** The interface over the model, composed by the rules of the mode. */
import '../stage/labels/labels.css'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { later, Part } from '../loader/Part.tsx'
import { CRAMPED } from '../panels/breakpoints.ts'
import { CameraButtons } from '../panels/CameraButtons.tsx'
import type { PanelProps } from '../panels/definition.ts'
import { Menu } from '../panels/Menu.tsx'
import { Notices } from '../panels/notices/Notices.tsx'
import { LegendPart } from '../panels/overlay/LegendPart.tsx'
import { OverlaySwitch } from '../panels/overlay/OverlaySwitch.tsx'
import { TitleBlock } from '../panels/TitleBlock.tsx'
import { Timeline } from '../panels/timeline/Timeline.tsx'
import { useAnchor } from '../panels/useAnchor.ts'
import { useCampus, useTable } from '../store/index.ts'
import { anchorElement, overlayChanged } from '../store/overlayRegistry.ts'
import { Button } from '../ui/Button.tsx'
import { FingerLists } from '../ui/fingerLists.ts'
import { useMedia } from '../ui/useMedia.ts'
import { fingerList } from './fingerList.tsx'
import { MODE_RULES } from './rules.ts'
import { useCovered } from './useCovered.ts'
import { useShortcuts } from './useShortcuts.ts'

/** Nothing of the first picture needs what stands beside it: panels and cards are fetched once it is there. */
const fetchSides = () => import('../panels/Sides.tsx')
const SidePanel = later(() => fetchSides().then((it) => it.SidePanel))
const CompareHandle = later(() => fetchSides().then((it) => it.CompareHandle))
const CompareBar = later(() => fetchSides().then((it) => it.CompareBar))
const ChainTag = later(() => fetchSides().then((it) => it.ChainTag))
const EvidenceKey = later(() => fetchSides().then((it) => it.EvidenceKey))
const EvidenceLens = later(() => fetchSides().then((it) => it.EvidenceLens))
const LensKey = later(() => fetchSides().then((it) => it.LensKey))
const SheetChip = later(() => fetchSides().then((it) => it.SheetChip))
const RoomTone = later(() => fetchSides().then((it) => it.RoomTone))
const FilmNote = later(() => fetchSides().then((it) => it.FilmNote))
const TourBar = later(() => fetchSides().then((it) => it.TourBar))
const NowCard = later(() => fetchSides().then((it) => it.NowCard))
const fetchRegion = () => import('../panels/region/RegionLayer.tsx')
const RegionSide = later(() => fetchRegion().then((it) => it.RegionSide))
const RegionFoot = later(() => fetchRegion().then((it) => it.RegionFoot))
const Help = later(() => import('./Help.tsx').then((it) => it.Help))
const AccessibleLayer = later(() =>
  import('../panels/buildingList/AccessibleLayer.tsx').then((it) => it.AccessibleLayer),
)
const SelectionCard = later(() => fetchSides().then((it) => it.SelectionCard))

/** What stands around a table that nobody minds. */
const Kiosk = later(() => import('./kiosk/Kiosk.tsx').then((it) => it.Kiosk))
const HomeButton = later(() => import('./kiosk/Kiosk.tsx').then((it) => it.HomeButton))

/** A link within the page would add an entry to the history. */
function skipToTimeline(): void {
  anchorElement('rail')?.focus()
}

export function ModeShell() {
  const visit = useTable((table) => table.visit)
  const unattended = useTable((table) => MODE_RULES[table.mode].unattended)
  const ready = useTable((table) => table.ready)
  return (
    <>
      {/* What a visitor has opened, typed and scrolled goes with the visit. */}
      <Shell key={visit} />
      <Part name="sound">{ready && <RoomTone />}</Part>
      {unattended && (
        <Part name="kiosk">
          <Kiosk />
        </Part>
      )}
    </>
  )
}

function Shell() {
  const { t } = useTranslation()
  const mode = useTable((table) => table.mode)
  const panel = useTable((table) => table.panel)
  const tourOpen = useTable((table) => table.tour !== null)
  const led = useTable((table) => table.tourPlaying)
  const comparing = useTable((table) => table.compare !== null)
  const chained = useTable((table) => table.chain !== null && table.panel !== 'chains')
  const film = useTable((table) => table.tableFilm)
  const { pack } = useCampus()
  // The note itself knows which views are from within.
  const inside = useTable(
    ({ cutaway, view }) => cutaway !== null || (view !== null && view !== pack.manifest.launch.view),
  )
  const select = useTable((table) => table.select)
  const opening = useTable((table) => table.opening)
  const evidence = useTable((table) => table.evidence)
  const lens = useTable((table) => table.lens)
  const ready = useTable((table) => table.ready)
  const reach = useTable((table) => table.reach)
  const far = reach !== 'park'
  const [openedFar, setOpenedFar] = useState(far)
  if (openedFar && !far) setOpenedFar(false)
  const bare = useTable((table) => table.bare)
  const folded = useTable(({ panel, select, sheet }) => panel !== null && select !== null && sheet === 'card')
  const help = useTable((table) => table.help)
  const phase = useTable((table) => table.phase)
  const low = useTable((table) => table.low)
  const rules = MODE_RULES[mode]
  // Little room, or readers far off: a few buttons with their names.
  const few = useMedia(CRAMPED) || rules.hall
  const publicUrl = pack.manifest.kiosk.publicUrl ?? null
  const allowed: PanelProps = {
    externalLinks: rules.externalLinks,
    keypad: rules.keypad,
    print: rules.print,
    ownPage: rules.share === 'page',
    publicUrl: rules.share === 'page' ? null : publicUrl,
  }
  useEffect(() => {
    // What fails here is asked for again when a panel is opened.
    if (ready) fetchSides().catch(() => {})
  }, [ready])
  const left = useRef<HTMLDivElement>(null)
  const right = useRef<HTMLDivElement>(null)
  const foot = useRef<HTMLElement>(null)
  useCovered(left, right, foot)
  // By its attributes the shell shows, hides and moves what is in it.
  useEffect(overlayChanged)
  useShortcuts(mode)
  const labelLayer = useAnchor('label-layer')
  return (
    <FingerLists value={rules.hall ? fingerList : null}>
      <div
        className="shell"
        data-testid="shell"
        data-mode={mode}
        data-hall={rules.hall || undefined}
        data-low={low || undefined}
        data-bare={bare || undefined}
        data-opening={opening || undefined}
        data-evidence={evidence || undefined}
        data-reach={far || undefined}
        data-tour={led || undefined}
        data-sheet={panel === null ? undefined : folded ? 'card' : 'panel'}
        data-phase={phase}
        inert={phase !== 'awake'}
      >
        {/* Names on the model; the stage fills it, and whoever reads hears the list of buildings instead. */}
        <div ref={labelLayer} id="labels" className="labels" aria-hidden="true" />
        <Button className="skip-link" data-testid="skip" onClick={skipToTimeline}>
          {t('app.skip')}
        </Button>
        <TitleBlock />
        {rules.tools && (
          <Menu few={few} hall={rules.hall} fullScreen={rules.fullScreen}>
            <Part name="kiosk">{rules.unattended && <HomeButton />}</Part>
          </Menu>
        )}
        <Part name="panel">{comparing && !far && <CompareHandle />}</Part>
        <Part name="panel">{lens && !far && <EvidenceLens />}</Part>
        <main className="shell__sides" aria-label={t('app.canvas')}>
          <Part name="list">{ready && <AccessibleLayer />}</Part>
          <div ref={left} className="shell__left" data-testid="left">
            <Part name="panel" shows={panel} close={closePanel}>
              {panel !== null && <SidePanel panel={panel} {...allowed} />}
            </Part>
            {/* A part of its own: while it comes, the panel beside it keeps the focus. */}
            <Part name="panel">{panel !== null && folded && <SheetChip panel={panel} />}</Part>
          </div>
          <div ref={right} className="shell__right" data-testid="right">
            <Part name="panel" shows={select}>
              {!far && select !== null && <SelectionCard />}
              {!far && select === null && !comparing && rules.tools && ready && <NowCard />}
            </Part>
          </div>
        </main>
        <Part name="region">{far && <RegionSide />}</Part>
        <Notices newer={!rules.unattended} />
        <footer ref={foot} className="shell__foot">
          <Part name="panel">{chained && <ChainTag />}</Part>
          <Part name="panel">{(film || inside) && <FilmNote />}</Part>
          <Part name="panel">{comparing && !far && <CompareBar keypad={rules.keypad} />}</Part>
          <div className="shell__strip">
            <OverlaySwitch />
            <div className="legends">
              <Part name="panel">{evidence && <EvidenceKey />}</Part>
              <Part name="panel">{lens && <LensKey />}</Part>
              <LegendPart />
            </div>
            {rules.tools && <CameraButtons few={few} fullScreen={rules.fullScreen} />}
          </div>
          <Part name="panel">{tourOpen && <TourBar />}</Part>
          <Timeline />
          <Part name="region">{far && <RegionFoot takesFocus={!openedFar} />}</Part>
        </footer>
        <p className="visually-hidden" aria-live="polite">
          {far && t(`extent.${reach}`)}
        </p>
        {/* One touch of the clean picture, and everything is there again. */}
        {bare && (
          <Button
            className="shell__bare"
            aria-label={t('screen.shown')}
            autoFocus
            onClick={() => useTable.getState().setBare(false)}
          />
        )}
        <Part name="help" shows={String(help)} close={closeHelp}>
          {help && <Help />}
        </Part>
      </div>
    </FingerLists>
  )
}

/** Closes the panel that is open; returns how to open it again. */
function closePanel() {
  const { panel, closePanel: close } = useTable.getState()
  close()
  return () => {
    if (panel !== null && useTable.getState().panel !== panel) useTable.getState().togglePanel(panel)
  }
}

/** Closed help leaves the keys to the table; returns how to open it again. */
function closeHelp() {
  const { setHelp } = useTable.getState()
  setHelp(false)
  return () => setHelp(true)
}
