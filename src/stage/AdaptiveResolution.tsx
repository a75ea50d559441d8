/** Draws fewer pixels while the camera or the clock moves, all of them once they rest. */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useRef } from 'react'
import type { QualitySettings } from './quality.ts'

/** Rest after the last frame that counts as stillness, milliseconds. */
const REST_MS = 220
/** Frames slower than this are worth a lower resolution, milliseconds. */
const SLOW_MS = 26

export function AdaptiveResolution({ settings }: { settings: QualitySettings }) {
  const setDpr = useThree((three) => three.setDpr)
  const invalidate = useThree((three) => three.invalidate)
  const internal = useThree((three) => three.internal)
  const timer = useRef(0)
  const last = useRef(0)
  const lowered = useRef(false)
  const full = Math.min(window.devicePixelRatio || 1, settings.dpr)

  useEffect(() => {
    lowered.current = false
    setDpr(full)
    return () => window.clearTimeout(timer.current)
  }, [full, setDpr])

  useFrame(() => {
    const now = performance.now()
    const gap = now - last.current
    last.current = now
    const moving = gap < REST_MS * 4
    if (!lowered.current && moving && gap > SLOW_MS && settings.movingDpr < 1) {
      lowered.current = true
      setDpr(full * settings.movingDpr)
    }
    window.clearTimeout(timer.current)
    if (!lowered.current) return
    const restore = () => {
      // A slow machine may not have drawn the next frame yet: it is still moving.
      if (internal.frames > 0) {
        timer.current = window.setTimeout(restore, REST_MS)
        return
      }
      lowered.current = false
      last.current = 0
      setDpr(full)
      invalidate()
    }
    timer.current = window.setTimeout(restore, REST_MS)
  })
  return null
}
