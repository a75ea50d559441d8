/** Writes the store into uniforms and textures: clock, selection, overlay, season. Renders nothing, re-renders never. */
import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import type { Campus } from '../../domain/campus/campus.ts'
import { cutPlane } from '../../domain/campus/cutaway.ts'
import { instantOf } from '../../domain/construction/construction.ts'
import { iceLook } from '../../domain/environment/ice.ts'
import { seasonLook, thaw } from '../../domain/environment/season.ts'
import { chainById, chainColor, chainStoreys } from '../../domain/industry/chains.ts'
import { overlayShown } from '../../domain/overlays/index.ts'
import { onTimeline } from '../../domain/overlays/overlay.ts'
import { type DayNumber, inOrder, toDay } from '../../domain/schedule/calendar.ts'
import { drawnOf } from '../../domain/tenancy/storeyParts.ts'
import { openingField } from '../../domain/tours/openingField.ts'
import { type TableStore, useCampus, useTable } from '../../store/index.ts'
import { clock } from '../playback/clock.ts'
import { useStage } from '../StageContext.tsx'
import { linearColor } from './color.ts'
import { OVERLAY_MODES } from './layout/enums.ts'
import { writeRanges } from './layout/selectedRanges.ts'
import { type StateUniforms, writeEntries, writeOpeningField } from './uniforms.ts'

export function StateSync() {
  const campus = useCampus()
  const { uniforms, features, splitView, redrawShadows } = useStage()
  const invalidate = useThree((three) => three.invalidate)

  useEffect(() => {
    const on = <T,>(selector: (table: TableStore) => T, apply: (value: T) => void) =>
      useTable.subscribe(selector, apply, { fireImmediately: true })
    const applyDate = (day: DayNumber, dayFraction: number) => writeTime(uniforms, campus, day, dayFraction)
    const drawTime = () => {
      const { date, compare } = useTable.getState()
      const clockIsLeft = compare !== null && date < compare
      const [left, right] = compare === null ? [null, date] : inOrder(date, compare)
      splitView.left = left === null ? null : toDay(left)
      splitView.leftShare = clockIsLeft ? clock.dayFraction : 1
      splitView.right = toDay(right)
      splitView.rightShare = clockIsLeft ? 1 : clock.dayFraction
      applyDate(splitView.right, splitView.rightShare)
      redrawShadows()
    }
    const showEntries = () => {
      const { overlay, evidence, filter } = useTable.getState()
      const entries = overlayShown(campus.pack, overlay, evidence)?.entries(campus) ?? []
      writeEntries(uniforms.uEntries.value, entries, filter)
      invalidate()
    }
    /** What a search has found is lit; while nothing is searched for, the companies of a chain. */
    const showLit = () => {
      const { found, chain } = useTable.getState()
      const shown = found.length > 0 ? null : chainById(campus, chain)
      const storeys = shown ? chainStoreys(campus, shown) : []
      features.light([
        ...found.flatMap((id) => drawnOf(campus, id)),
        ...storeys.map((it) => ({ ...it, ...onTimeline(campus, it) })),
      ])
      const color = shown ? chainColor(campus, shown) : found.length > 0 ? FOUND_COLOR : null
      if (color) uniforms.uSpotlight.value.set(...linearColor(color), 1)
      else uniforms.uSpotlight.value.w = 0
      invalidate()
    }
    writeOpeningField(uniforms, openingField(campus.pack))
    // Whoever asks the system for more contrast has them without asking the table.
    const moreContrast = window.matchMedia('(prefers-contrast: more)')
    const showPatterns = () => {
      uniforms.uPatterns.value = useTable.getState().patterns || moreContrast.matches ? 1 : 0
      invalidate()
    }
    moreContrast.addEventListener('change', showPatterns)
    const stop = [
      () => moreContrast.removeEventListener('change', showPatterns),
      on((table) => table.patterns, showPatterns),
      splitView.add({ applyDate }),
      on(
        (table) => table.compare,
        (pinned) => {
          if (pinned === null) splitView.disposeLeftShadowMap()
          drawTime()
        },
      ),
      on(
        (table) => table.split,
        (split) => {
          splitView.split = split
          invalidate()
        },
      ),
      on((table) => table.date, drawTime),
      clock.subscribe(drawTime),
      on(
        (table) => table.select,
        (id) => {
          writeRanges(uniforms.uSelected.value, id ? drawnOf(campus, id) : [])
          invalidate()
        },
      ),
      on(
        (table) => (table.hover === table.select ? null : table.hover),
        (id) => {
          writeRanges([uniforms.uHovered.value], id ? campus.featuresOf(id) : [])
          invalidate()
        },
      ),
      on(
        (table) => table.cutaway,
        (id) => {
          const entry = id ? campus.buildings.get(id) : undefined
          writeRanges([uniforms.uCutRange.value], entry ? [entry.features] : [])
          if (entry) {
            const { normal, distanceM, topM } = cutPlane(entry.building)
            uniforms.uCutPlane.value.set(normal[0], normal[1], distanceM, topM)
          }
          redrawShadows()
        },
      ),
      on(
        (table) => overlayShown(campus.pack, table.overlay, table.evidence),
        (overlay) => {
          if (!overlay) return
          features.paint(overlay)
          const mode = overlay.id === 'none' ? 'none' : overlay.byPhase ? 'by-phase' : 'painted'
          uniforms.uOverlayMode.value = OVERLAY_MODES.indexOf(mode)
          showEntries()
        },
      ),
      on((table) => table.filter, showEntries),
      on((table) => table.found, showLit),
      on((table) => table.chain, showLit),
      on(seasonKey, () => {
        const { date, season } = useTable.getState()
        const { climate } = campus.pack.manifest
        const look = seasonLook(toDay(date), season, climate)
        uniforms.uSnow.value = look.snow
        uniforms.uFoliage.value = look.foliage
        uniforms.uGold.value = look.gold
        const ice = iceLook(climate, toDay(date), season)
        uniforms.uIce.value.set(ice.pond, ice.river, ice.floes)
        uniforms.uWet.value = thaw(look)
        invalidate()
      }),
    ]
    return () => {
      for (const end of stop) end()
    }
  }, [campus, uniforms, features, splitView, redrawShadows, invalidate])
  return null
}

/** What was searched for glows warm, and the colors of all else step back. */
const FOUND_COLOR = '#ffb547'

const seasonKey = (table: TableStore) => `${table.season}/${table.season === 'live' ? table.date : ''}`

/** At rest a date is drawn as its end; while playing the instant runs through the day towards it. */
function writeTime(uniforms: StateUniforms, campus: Campus, day: DayNumber, dayFraction: number): void {
  const instant = instantOf(day) - 1 + dayFraction
  uniforms.uTime.value = instant - campus.timeline.start
  uniforms.uWork.value = campus.work.toWork(instant) - campus.work.toWork(campus.timeline.start)
}
