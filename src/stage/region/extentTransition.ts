/** The course of a pull-out: how far the camera is, and how far the arc has come. Time is handed in; nothing is drawn. */
import { flightDistance, flightSeconds } from '../../domain/region/journey.ts'
import type { MapExtent } from '../../domain/state/state.ts'

/** The arc sets out when only this ratio of distances is left; it flies so long, and its landing rings out. Seconds. */
const ARC = Object.freeze({ leavesAt: 1.6, flies: 1.9, rings: 1.1 })
/** Where `flow` rests: landed, and rung out. */
const RUNG_OUT = 2

export class ExtentTransition {
  /** Camera to what it looks at, meters; null at the table, where the hands have the camera. */
  distanceM: number | null = null
  /** The arc: 0 not there, up to 1 on its way, up to 2 while its landing rings out. */
  flow = 0
  private bound: MapExtent = 'park'
  private flight: { readonly from: number; readonly seconds: number; passed: number } | null = null

  /** Sets out. @param cut without a way between @param fromM where the camera is at the table @param toM where it goes */
  head(bound: MapExtent, fromM: number, toM: number, cut: boolean): void {
    this.bound = bound
    this.distanceM ??= fromM
    const seconds = cut ? 0 : flightSeconds(this.distanceM, toM)
    this.flight = { from: this.distanceM, seconds, passed: 0 }
  }

  /** Is where it leads at once, arc and all. */
  finish(): void {
    if (this.flight) this.flight.passed = this.flight.seconds
    if (this.bound === 'land') this.flow = RUNG_OUT
  }

  /** Is led to a distance from outside, and has no flight of its own. @param goalM where it leads */
  lead(distanceM: number, seconds: number, goalM: number): void {
    this.flight = null
    this.distanceM = distanceM
    this.runArc(seconds, goalM)
  }

  /** Goes on by seconds. @param goalM where it leads now @returns whether it goes on after this */
  step(seconds: number, goalM: number): boolean {
    const { flight } = this
    if (flight) {
      flight.passed += seconds
      const progress = flight.seconds === 0 ? 1 : flight.passed / flight.seconds
      this.distanceM = flightDistance(flight.from, goalM, progress)
      if (progress >= 1) this.flight = null
    } else if (this.distanceM !== null) this.distanceM = goalM
    if (!this.flight && this.bound === 'park') this.distanceM = null
    this.runArc(seconds, goalM)
    return this.flight !== null || (this.flow > 0 && this.flow < RUNG_OUT)
  }

  private runArc(seconds: number, goalM: number): void {
    if (this.bound !== 'land') {
      // It fades with the land, and sets out anew the next time.
      if (!this.flight) this.flow = 0
      else if (this.flow > 0) this.flow = RUNG_OUT
      return
    }
    if (this.flow === 0 && (this.distanceM ?? 0) * ARC.leavesAt < goalM) return
    const time = this.flow < 1 ? ARC.flies : ARC.rings
    this.flow = Math.min(RUNG_OUT, this.flow + seconds / time)
  }
}
