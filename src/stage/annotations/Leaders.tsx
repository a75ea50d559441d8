/** Lines from the rows of a list to the buildings they name: moved with every frame, outside React. */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { Vector3 } from 'three'
import { builtHeightM } from '../../domain/construction/built.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { anchorRect, anchors, onOverlayChange } from '../../store/overlayRegistry.ts'

/** A line leaves its row level for so far before it turns to the building, CSS pixels. */
const STUB_PX = 14
/** It ends above the middle of what stands, meters. */
const ABOVE_M = 3

const point = new Vector3()

export function Leaders() {
  const campus = useCampus()
  const camera = useThree((three) => three.camera)
  const size = useThree((three) => three.size)

  const invalidate = useThree((three) => three.invalidate)

  // Rows that have moved need a frame, which moves their lines.
  useEffect(
    () =>
      onOverlayChange(() => {
        if (anchors('leader').length > 0) invalidate()
      }),
    [invalidate],
  )

  // After the frame: the camera is where it was drawn from.
  useFrame(() => {
    const lines = anchors('leader')
    if (lines.length === 0) return
    const rows = anchors('leader-row')
    const day = toDay(useTable.getState().date)
    for (const { id, element } of lines) {
      const entry = campus.buildings.get(id)
      const row = rows.find((it) => it.id === id)
      if (!entry || !row) continue
      const rect = anchorRect(row.element)
      const left = Math.round(rect.left)
      const level = Math.round((rect.top + rect.bottom) / 2)
      point.set(entry.center[0], builtHeightM(campus, entry, day) + ABOVE_M, entry.center[1]).project(camera)
      const x = Math.round(size.left + ((point.x + 1) / 2) * size.width)
      const y = Math.round(size.top + ((1 - point.y) / 2) * size.height)
      const seen = point.z < 1 && Math.abs(point.x) < 1 && Math.abs(point.y) < 1 && x < left - STUB_PX
      element.style.visibility = seen ? '' : 'hidden'
      if (!seen) continue
      const [line, end] = element.children
      line?.setAttribute('points', `${left},${level} ${left - STUB_PX},${level} ${x},${y}`)
      end?.setAttribute('transform', `translate(${x} ${y})`)
    }
  }, 2)
  return null
}
