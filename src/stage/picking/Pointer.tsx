/**
 * Touch and mouse on the model: a tap selects, a double tap frames, the pointer hovers. A drag is never a tap; the
 * gestures themselves belong to the camera.
 */
import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { storeyId, storeyOfId } from '../../domain/campus/storeys.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { TAP } from '../camera/fingers.ts'
import { picking } from './pickAt.ts'
import type { Pick } from './pickCampus.ts'

/** Two taps nearer to one another than this are a double tap, milliseconds. */
const DOUBLE_MS = 320

/** A tap goes to a building first; in one that is selected, or whose storeys are drawn apart, to the storey under it. */
function deeper(selected: string | null, { id, storey }: Pick, exploded: string | null): string {
  const within = selected === id || (selected !== null && storeyOfId(selected)?.building === id)
  return storey !== null && (within || exploded === id) ? storeyId(id, storey) : id
}

export function Pointer() {
  const campus = useCampus()
  const gl = useThree((three) => three.gl)
  const camera = useThree((three) => three.camera)

  useEffect(() => {
    const canvas = gl.domElement
    const pickAt = picking(campus, gl, camera)
    let down: { id: number; x: number; y: number; time: number; spoilt: boolean } | null = null
    let lastTap = { id: '', time: -Infinity }
    let hoverFrame = 0
    const pressed = new Set<number>()

    const clearHover = () => {
      cancelAnimationFrame(hoverFrame)
      useTable.getState().setHover(null)
    }
    /** Far out nothing can be picked. */
    const isFar = () => useTable.getState().reach !== 'park'
    const onDown = (event: PointerEvent) => {
      pressed.add(event.pointerId)
      const { pointerId: id, clientX: x, clientY: y, timeStamp: time } = event
      // A second finger makes the touch a gesture.
      if (pressed.size > 1 && down) down.spoilt = true
      else if (event.button === 0) down = { id, x, y, time, spoilt: false }
      clearHover()
    }
    const onMove = (event: PointerEvent) => {
      if (down && Math.hypot(event.clientX - down.x, event.clientY - down.y) > TAP.px) down.spoilt = true
      if (event.pointerType !== 'mouse' || event.buttons !== 0 || isFar()) return
      cancelAnimationFrame(hoverFrame)
      const { clientX, clientY } = event
      hoverFrame = requestAnimationFrame(() => {
        const { pick } = pickAt(clientX, clientY)
        useTable.getState().setHover(pick?.id ?? null, pick?.storey)
        canvas.style.cursor = pick ? 'pointer' : ''
      })
    }
    const onUp = (event: PointerEvent) => {
      pressed.delete(event.pointerId)
      const tap = down
      if (!tap || tap.id !== event.pointerId) return
      down = null
      if (tap.spoilt || event.timeStamp - tap.time > TAP.ms || isFar()) return
      const { pick } = pickAt(event.clientX, event.clientY)
      const table = useTable.getState()
      const double = pick !== null && pick.id === lastTap.id && event.timeStamp - lastTap.time < DOUBLE_MS
      if (double) table.setSelect(pick.id)
      else table.setSelect(pick ? deeper(table.select, pick, table.exploded) : null)
      if (double) table.frame(pick.id)
      lastTap = { id: pick?.id ?? '', time: event.timeStamp }
    }
    const onCancel = (event: PointerEvent) => {
      pressed.delete(event.pointerId)
      down = null
    }
    canvas.addEventListener('pointerdown', onDown)
    canvas.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', onCancel)
    canvas.addEventListener('pointerleave', clearHover)
    return () => {
      clearHover()
      canvas.removeEventListener('pointerdown', onDown)
      canvas.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', onCancel)
      canvas.removeEventListener('pointerleave', clearHover)
    }
  }, [campus, gl, camera])
  return null
}
