/** Lines from the rows of a list to the buildings they name: moved with every frame, outside React. */
import { useFrame, useThree } from '@react-three/fiber'
import { useRef } from 'react'
import { Vector3 } from 'three'
import { builtHeightM } from '../../domain/construction/built.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { useCampus, useTable } from '../../store/index.ts'

/** A line leaves its row level for so far before it turns to the building, CSS pixels. */
const STUB_PX = 14
/** It ends above the middle of what stands, meters. */
const ABOVE_M = 3

const point = new Vector3()

/** Where the rows are is asked again after so long, milliseconds: the answer costs a layout of the page. */
const STALE_MS = 250

/** One line, with the place of its row: its left edge and the middle of its height, CSS pixels. */
interface Line {
  readonly id: string
  readonly group: SVGGElement
  readonly row: Element | null
  left: number
  level: number
}

export function Leaders() {
  const campus = useCampus()
  const camera = useThree((three) => three.camera)
  const size = useThree((three) => three.size)

  const known = useRef({ lines: [] as Line[], measured: -Infinity })

  // After the frame: the camera is where it was drawn from.
  useFrame(() => {
    const it = known.current
    const groups = document.querySelectorAll<SVGGElement>('.leaders > g')
    const same = groups.length === it.lines.length && it.lines.every((line, i) => line.group === groups[i])
    const time = performance.now()
    if (!same) it.lines = Array.from(groups, lineOf)
    if (it.lines.length === 0) return
    if (!same || time - it.measured > STALE_MS) {
      it.measured = time
      for (const line of it.lines) measure(line)
    }
    const day = toDay(useTable.getState().date)
    for (const { id, group, left, level } of it.lines) {
      const entry = campus.buildings.get(id)
      if (!entry) continue
      point.set(entry.center[0], builtHeightM(campus, entry, day) + ABOVE_M, entry.center[1]).project(camera)
      const x = Math.round(size.left + ((point.x + 1) / 2) * size.width)
      const y = Math.round(size.top + ((1 - point.y) / 2) * size.height)
      const seen = point.z < 1 && Math.abs(point.x) < 1 && Math.abs(point.y) < 1 && x < left - STUB_PX
      group.style.visibility = seen ? '' : 'hidden'
      if (!seen) continue
      const [line, end] = group.children
      line?.setAttribute('points', `${left},${level} ${left - STUB_PX},${level} ${x},${y}`)
      end?.setAttribute('transform', `translate(${x} ${y})`)
    }
  }, 2)
  return null
}

function lineOf(group: SVGGElement): Line {
  const id = group.dataset.leader ?? ''
  const row = document.querySelector(`[data-leader-row="${CSS.escape(id)}"]`)
  return { id, group, row, left: 0, level: 0 }
}

function measure(line: Line): void {
  const { left, top, bottom } = line.row?.getBoundingClientRect() ?? { left: 0, top: 0, bottom: 0 }
  line.left = Math.round(left)
  line.level = Math.round((top + bottom) / 2)
}
