/**
 * Elements of the page that the picture works with, registered by the components that render them: obstacles, which labels,
 * the far picture and what is selected keep clear of, and anchors, which others position, measure or focus. Who needs one asks here: no layer
 * looks up elements of another in the page.
 */
import type { Rect } from '../domain/labels/placeLabels.ts'

/** What has to keep clear of an obstacle. */
const KEEPS_CLEAR = {
  /** Panels, cards, bars, the park's name. What is modal is none: the table waits beneath it. */
  panel: ['labels', 'region', 'framing'],
  /** Words that stand on the picture without a panel, where no labels are shown. */
  caption: ['region', 'framing'],
  /** Glass that is looked through: what is in it has no other name. */
  glass: ['labels'],
} as const

type ObstacleKind = keyof typeof KEEPS_CLEAR
/** What keeps clear: labels on the model; the picture of zone and land; what the camera has been asked to show. */
export type Avoider = (typeof KEEPS_CLEAR)[ObstacleKind][number]

/** Kinds of anchors, with their elements. */
export interface AnchorElements {
  /** The element that labels stand in. */
  readonly 'label-layer': HTMLElement
  /** A leader line: a polyline and its end; by the id of a building. */
  readonly leader: SVGGElement
  /** The row of a list at which a leader line starts; by the id of a building. */
  readonly 'leader-row': HTMLElement
  /** Lettering of the far pictures; by the name of a point of the picture. */
  readonly 'zone-label': HTMLElement
  readonly 'land-label': HTMLElement
  /** The rail of the timeline. */
  readonly rail: HTMLElement
  /** The disc of the evidence lens. */
  readonly lens: HTMLElement
  /** The field of the directory's search. */
  readonly search: HTMLElement
  /** The toolbar with the button that leads from the park to the far picture. */
  readonly 'camera-toolbar': HTMLElement
}
export type AnchorKind = keyof AnchorElements

/** Anchors whose size counts; that of a leader line changes whenever the stage moves it. */
const MEASURED: readonly AnchorKind[] = ['leader-row', 'zone-label', 'land-label']

export interface Anchor<K extends AnchorKind = AnchorKind> {
  readonly id: string
  readonly element: AnchorElements[K]
}

const obstacles = new Map<Element, readonly Avoider[]>()
const anchorsByKind = new Map<AnchorKind, readonly Anchor[]>()
const listeners = new Set<() => void>()
/** Rectangles as measured since the last change. */
let rects = new Map<Element, Rect>()

/** Tells that something registered has come, gone, moved or changed its size; who changes the layout by other means calls it. */
export function overlayChanged(): void {
  rects = new Map()
  for (const listener of listeners) listener()
}

/** Calls back after each change; returns how to stop. */
export function onOverlayChange(listener: () => void): () => void {
  if (listeners.size === 0) watchPage(true)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) watchPage(false)
  }
}

/** Registers an obstacle; returns how to take it back. Usable as the `ref` of an element. */
const registerObstacle = (kind: ObstacleKind) => (element: Element | null) => {
  if (!element) return
  obstacles.set(element, KEEPS_CLEAR[kind])
  // To be seen in the page: the table itself never looks it up.
  element.setAttribute('data-obstacle', kind)
  const forget = watchSize(element)
  overlayChanged()
  return () => {
    obstacles.delete(element)
    forget()
    overlayChanged()
  }
}
export const panelObstacle = registerObstacle('panel')
export const captionObstacle = registerObstacle('caption')
export const glassObstacle = registerObstacle('glass')

/**
 * The rectangles to keep clear of, CSS pixels: those of obstacles that are visible now. Measured anew by each call, since some
 * obstacles also move with the state (the dates of a comparison): ask when a layout is made, not with every frame.
 */
export function obstacleRects(avoider: Avoider): Rect[] {
  return [...obstacles]
    .filter(([element, avoiders]) => avoiders.includes(avoider) && isVisible(element))
    .map(([element]) => element.getBoundingClientRect())
}

const isVisible = (element: Element) =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true })

/** Registers an anchor; returns how to take it back. */
export function registerAnchor<K extends AnchorKind>(
  kind: K,
  id: string,
  element: AnchorElements[K] | null,
): (() => void) | undefined {
  if (!element) return
  const anchor: Anchor = { id, element }
  anchorsByKind.set(kind, [...anchors(kind), anchor])
  const forget = MEASURED.includes(kind) ? watchSize(element) : undefined
  overlayChanged()
  return () => {
    anchorsByKind.set(
      kind,
      anchors(kind).filter((other) => other !== anchor),
    )
    forget?.()
    overlayChanged()
  }
}

const NONE: readonly Anchor[] = []

/** The anchors of a kind; the same array until one comes or goes. */
export function anchors<K extends AnchorKind>(kind: K): readonly Anchor<K>[] {
  return (anchorsByKind.get(kind) ?? NONE) as readonly Anchor<K>[]
}

/** The element of a kind of which the page has one; that which came last, while a new one takes its place. */
export function anchorElement<K extends AnchorKind>(kind: K): AnchorElements[K] | null {
  return anchors(kind).at(-1)?.element ?? null
}

/** Where an anchor is, CSS pixels; measured once after each change, so that every frame may ask. */
export function anchorRect(element: Element): Rect {
  let rect = rects.get(element)
  if (!rect) {
    rect = element.getBoundingClientRect()
    rects.set(element, rect)
  }
  return rect
}

let sizes: ResizeObserver | null = null

function watchSize(element: Element): () => void {
  // Nothing is measured where there is no page.
  if (typeof ResizeObserver === 'undefined') return () => {}
  sizes ??= new ResizeObserver(overlayChanged)
  sizes.observe(element)
  return () => sizes?.unobserve(element)
}

function watchPage(on: boolean): void {
  const change = on ? 'addEventListener' : 'removeEventListener'
  window[change]('resize', overlayChanged)
  window[change]('transitionend', onAnimated)
  window[change]('animationend', onAnimated)
  // Rows move with the list that they are in.
  window[change]('scroll', forgetRects, { capture: true })
}

/** What has faded or moved counts where it is an obstacle, or holds one; the hover of a button does not. */
function onAnimated({ target }: Event): void {
  if (target instanceof Element && [...obstacles.keys()].some((it) => target.contains(it))) overlayChanged()
}

function forgetRects(): void {
  rects = new Map()
}
