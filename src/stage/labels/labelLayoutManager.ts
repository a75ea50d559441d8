/** Label layout: selects labels, tests their visibility, places them, and moves them with the camera. */
import { type Camera, Matrix4 } from 'three'
import type { Campus } from '../../domain/campus/campus.ts'
import { explodedStoreys } from '../../domain/campus/exploded.ts'
import { evidenceSummaryText } from '../../domain/evidence/evidenceSummary.ts'
import { registerOf } from '../../domain/evidence/registry.ts'
import { namesOf } from '../../domain/labels/names.ts'
import {
  type LabelBox,
  type Placement,
  placeLabels,
  type Rect,
  type Spot,
} from '../../domain/labels/placeLabels.ts'
import { type LabelCandidate, nearBuildings, selectLabels } from '../../domain/labels/selectLabels.ts'
import type { Lang } from '../../domain/language/languages.ts'
import type { Vec3 } from '../../domain/math/vec3.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { translate } from '../../i18n/translate.ts'
import { useTable } from '../../store/index.ts'
import { anchorElement, anchors, obstacleRects } from '../../store/overlayRegistry.ts'
import { type Apart, pickerOf } from '../picking/pickCampus.ts'
import { placeRects } from './keepOut.ts'
import { type LabelNode, labelNodes } from './labelNodes.ts'
import { type Canvas, isSeen, meterPx, spotOf } from './sight.ts'

/** The camera rests when it has not moved for so long; names follow a running clock in such strides. Milliseconds. */
const REST_MS = 160
const CLOCK_STRIDE_MS = 1000
/** Air between names and the edge of the screen, CSS pixels. */
const EDGE_PX = 8
/** A name for so much of the screen, at most, CSS pixels². */
const AREA_EACH_PX2 = 36_000

/** A name that is shown, with what it needs to follow. */
interface Shown {
  readonly node: LabelNode
  readonly at: Vec3
}

export interface LabelLayoutManager {
  /** Chooses and places now, unless the camera moves. */
  place(): void
  /** The same, once everything has come to rest. */
  placeSoon(): void
  /** After a change of the date: with the clock in strides, else when it rests. */
  placeWithDate(): void
  /** After a frame: names go with the camera. */
  follow(): void
  resize(canvas: Canvas): void
  forgetSizes(): void
  dispose(): void
}

export function createLabelLayoutManager(campus: Campus, camera: Camera): LabelLayoutManager {
  const names = namesOf(campus)
  const places = names.filter((it) => it.kind === 'place').flatMap((it) => it.entries)
  const picker = pickerOf(campus)
  const nodes = labelNodes()
  const last = new Matrix4()
  const now = new Matrix4()
  const shown: Shown[] = []
  let canvas: Canvas = { width: 0, height: 0, left: 0, top: 0 }
  /** What lies over the picture: a name whose place it hides is not shown. */
  let obstacles: readonly Rect[] = []
  let placed: ReadonlyMap<string, Placement> = new Map()
  let near: ReadonlySet<string> = new Set()
  let moving = false
  let movedAt = 0
  let due = 0
  let timer = 0

  const place = () => {
    if (moving || canvas.width === 0) return
    const table = useTable.getState()
    const { compare, cutaway, exploded, select, hover, hoverStorey, lang } = table
    if (!table.ready || table.opening || table.tourPlaying || table.reach !== 'park') return clear()
    const date = toDay(table.date)
    const day = compare === null ? date : Math.max(date, toDay(compare))
    const apart = apartOf(campus, exploded, select)
    const seenNow = nearBuildings(campus, (at) => meterPx(at, camera, canvas) / lettering(), near)
    near = seenNow.near
    const wanted = selectLabels(campus, names, {
      ...seenNow,
      day,
      select,
      hover,
      hoverStorey,
      exploded,
      cutaway,
      resting: table.labels && compare === null,
      named: namedElsewhere(),
    })
    const elements = nodes.write(
      wanted.map((label) => ({
        id: label.id,
        kind: label.kind,
        text: label.text[lang],
        sub: subOf(campus, label, lang, table.evidence),
        active: label.active,
      })),
    )
    if (!elements) return
    obstacles = obstacleRects('labels')
    const behind = new Set<string>()
    const spotsOf = ({ id, kind, active, owner, spots }: LabelCandidate) => {
      const open = spots.map((at) => uncovered(spotOf(at, camera, canvas), obstacles))
      // Rooms are seen through the cut, which the massing knows nothing of.
      if (kind === 'room') return open
      const seen = open.map(
        (spot, i) => spot && isSeen(spots[i] as Vec3, owner, camera, picker, day, apart) && spot,
      )
      if (!active || seen.some(Boolean)) return seen.map((spot) => spot || null)
      behind.add(id)
      return open
    }
    const boxes = wanted.map((label): LabelBox => {
      const { width = 0, height = 0 } = elements.get(label.id) ?? {}
      return { ...label, width, height, spots: spotsOf(label) }
    })
    const { left, top, width, height } = canvas
    placed = placeLabels(
      boxes,
      {
        bounds: {
          left: left + EDGE_PX,
          top: top + EDGE_PX,
          right: left + width - EDGE_PX,
          bottom: top + height - EDGE_PX,
        },
        keepOut: [...obstacles, ...placeRects(places, camera, canvas)],
        most: Math.round((width * height) / AREA_EACH_PX2 / lettering() ** 2),
      },
      placed,
    )
    shown.length = 0
    for (const [id, node] of elements) {
      const at = placed.get(id)
      const spot = at && boxes.find((it) => it.id === id)?.spots[at.spot]
      const point = at && wanted.find((it) => it.id === id)?.spots[at.spot]
      if (!at || !spot || !point) {
        node.hide()
        continue
      }
      node.place(at, behind.has(id))
      node.moveTo(spot)
      shown.push({ node, at: point })
    }
  }

  const clear = () => {
    nodes.hideAll()
    shown.length = 0
    placed = new Map()
  }

  const wait = (ms: number) => {
    due = performance.now() + ms
    nodes.mark('due', true)
    if (timer === 0) timer = window.setTimeout(settle, ms)
  }

  const settle = () => {
    const left = Math.max(due, moving ? movedAt + REST_MS : 0) - performance.now()
    if (left > 0) {
      timer = window.setTimeout(settle, left)
      return
    }
    timer = 0
    moving = false
    nodes.mark('moving', false)
    place()
    nodes.mark('due', false)
  }

  return {
    place,
    placeSoon: () => wait(REST_MS),
    placeWithDate: () => {
      const { playing, tourPlaying } = useTable.getState()
      if (!playing && !tourPlaying) wait(REST_MS * 2)
      else if (timer === 0) wait(CLOCK_STRIDE_MS)
    },
    follow: () => {
      now.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
      if (isStill(now, last)) return
      last.copy(now)
      movedAt = performance.now()
      if (!moving) nodes.mark('moving', true)
      moving = true
      if (timer === 0) wait(REST_MS)
      for (const { node, at } of shown) {
        const spot = uncovered(spotOf(at, camera, canvas), obstacles)
        if (spot) node.moveTo(spot)
        else node.hide()
      }
    },
    resize: (to) => {
      canvas = to
      wait(REST_MS)
    },
    forgetSizes: () => {
      nodes.forgetSizes()
      wait(REST_MS)
    },
    dispose: () => {
      window.clearTimeout(timer)
      timer = 0
      nodes.dispose()
    },
  }
}

/** A spot that no panel lies over; else null. */
function uncovered(spot: Spot | null, obstacles: readonly Rect[]): Spot | null {
  if (!spot) return null
  for (const { left, top, right, bottom } of obstacles)
    if (left < spot.x && spot.x < right && top < spot.y && spot.y < bottom) return null
  return spot
}

/** Whether two cameras show the same to within a fraction of a pixel. */
function isStill(a: Matrix4, b: Matrix4): boolean {
  for (let i = 0; i < 16; i++) {
    const x = a.elements[i] ?? 0
    const y = b.elements[i] ?? 0
    if (Math.abs(x - y) > STILL * Math.max(1, Math.abs(y))) return false
  }
  return true
}

/** Elements of the camera's matrix that differ by less, in parts of themselves, move nothing that is seen. */
const STILL = 5e-5

/** How much larger than on a desk letters are, where halls are read from afar. */
function lettering(): number {
  const size = parseFloat(getComputedStyle(anchorElement('label-layer') ?? document.body).fontSize)
  return Math.max(1, size / DESK_PX)
}

/** Size of names on a desk, CSS pixels. */
const DESK_PX = 13

/** Buildings to which a list draws its lines. */
function namedElsewhere(): Set<string> {
  return new Set(
    anchors('leader')
      .filter((it) => it.element.checkVisibility())
      .map((it) => it.id),
  )
}

function apartOf(campus: Campus, exploded: string | null, select: string | null): Apart | null {
  const storeys = explodedStoreys(campus, exploded, select)
  const entry = exploded === null ? undefined : campus.buildings.get(exploded)
  return storeys && entry ? { entry, storeys } : null
}

/** The second line of a name; with the evidence on, what is pointed at says how much of it is documented. */
function subOf(campus: Campus, { sub, active, owner }: LabelCandidate, lang: Lang, evidence: boolean) {
  const summary =
    evidence &&
    active &&
    evidenceSummaryText(registerOf(campus).byOwner.get(owner ?? '') ?? [], (key) => translate(key, lang))
  return [sub && translate(sub, lang), summary].filter(Boolean).join(' · ') || undefined
}
