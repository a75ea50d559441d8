/** Device pixels a CSS pixel, followed to another monitor and through the browser's magnification. */
import { useFrame } from '@react-three/fiber'
import { useEffect, useState } from 'react'

const read = () => window.devicePixelRatio || 1

export function useDevicePixelRatio(): number {
  const [ratio, setRatio] = useState(read)

  useEffect(() => {
    const check = () => setRatio(read())
    // The query knows the present ratio alone: it changes when that is left, and the effect asks for the next.
    const query = window.matchMedia(`(resolution: ${ratio}dppx)`)
    query.addEventListener('change', check)
    window.addEventListener('resize', check)
    return () => {
      query.removeEventListener('change', check)
      window.removeEventListener('resize', check)
    }
  }, [ratio])

  // Where neither event comes, the next frame notices.
  useFrame(() => {
    if (read() !== ratio) setRatio(read())
  })
  return ratio
}
