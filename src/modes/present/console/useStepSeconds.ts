/** How long a step has been told: a clock that stands still while the story waits. */
import { useEffect, useRef, useState } from 'react'

const TICK_MS = 500

/**
 * @param step names the step; another one begins at 0
 * @param running the step is being told
 * @returns the seconds, and how to set them
 */
export function useStepSeconds(
  step: string,
  running: boolean,
): readonly [seconds: number, set: (seconds: number) => void] {
  const [elapsed, setElapsed] = useState({ step, seconds: 0 })
  const last = useRef(0)
  useEffect(() => {
    setElapsed((it) => (it.step === step ? it : { step, seconds: 0 }))
    if (!running) return
    last.current = performance.now()
    const timer = window.setInterval(() => {
      const now = performance.now()
      const passed = (now - last.current) / 1000
      last.current = now
      setElapsed((it) => ({ step, seconds: it.seconds + passed }))
    }, TICK_MS)
    return () => window.clearInterval(timer)
  }, [step, running])
  return [elapsed.step === step ? elapsed.seconds : 0, (seconds) => setElapsed({ step, seconds })]
}
