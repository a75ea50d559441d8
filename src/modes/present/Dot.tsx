/** The dot of light: follows the mouse here, or the presenter's hand on the console. */
import { useEffect, useRef } from 'react'
import { usePresenter } from '../../store/presenter.ts'

export function Dot() {
  const laser = usePresenter((it) => it.laser)
  const shown = usePresenter((it) => it.dot !== null)
  const ref = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!laser) return
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      const { clientWidth, clientHeight } = document.documentElement
      usePresenter.setState({ dot: [clientX / clientWidth, clientY / clientHeight] })
    }
    window.addEventListener('pointermove', onMove, { passive: true })
    return () => window.removeEventListener('pointermove', onMove)
  }, [laser])

  // It moves with every frame of a hand: past React.
  useEffect(
    () =>
      usePresenter.subscribe(
        (it) => it.dot,
        (dot) => {
          ref.current?.style.setProperty('--x', String(dot?.[0] ?? 0))
          ref.current?.style.setProperty('--y', String(dot?.[1] ?? 0))
        },
        { fireImmediately: true },
      ),
    [],
  )
  return (
    <div
      ref={ref}
      className="present__dot"
      data-testid="dot"
      data-shown={shown || undefined}
      aria-hidden="true"
    />
  )
}
