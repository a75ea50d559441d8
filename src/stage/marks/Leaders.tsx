/** Lines from the rows of a list to the buildings they name: moved with every frame, outside React. */
import { useFrame, useThree } from '@react-three/fiber'
import { Vector3 } from 'three'
import { builtHeightM } from '../../domain/built.ts'
import { toDay } from '../../domain/calendar.ts'
import { useCampus, useTable } from '../../store/index.ts'

/** A line leaves its row level for so far before it turns to the building, CSS pixels. */
const STUB_PX = 14
/** It ends above the middle of what stands, metres. */
const ABOVE_M = 3

const point = new Vector3()

export function Leaders() {
  const campus = useCampus()
  const camera = useThree((three) => three.camera)
  const size = useThree((three) => three.size)

  // After the frame: the camera is where it was drawn from.
  useFrame(() => {
    const lines = document.querySelectorAll<SVGGElement>('.leaders > g')
    if (lines.length === 0) return
    const day = toDay(useTable.getState().date)
    for (const line of lines) {
      const id = line.dataset.leader ?? ''
      const entry = campus.buildings.get(id)
      const row = document.querySelector(`[data-leader-row="${CSS.escape(id)}"]`)
      const place = row?.getBoundingClientRect()
      if (!entry || !place) continue
      point.set(entry.centre[0], builtHeightM(campus, entry, day) + ABOVE_M, entry.centre[1]).project(camera)
      const x = size.left + ((point.x + 1) / 2) * size.width
      const y = size.top + ((1 - point.y) / 2) * size.height
      const seen = point.z < 1 && Math.abs(point.x) < 1 && Math.abs(point.y) < 1 && x < place.left - STUB_PX
      line.style.visibility = seen ? '' : 'hidden'
      if (!seen) continue
      const level = (place.top + place.bottom) / 2
      line
        .querySelector('polyline')
        ?.setAttribute('points', `${place.left},${level} ${place.left - STUB_PX},${level} ${x},${y}`)
      const end = line.querySelector('circle')
      end?.setAttribute('cx', String(x))
      end?.setAttribute('cy', String(y))
    }
  }, 2)
  return null
}
