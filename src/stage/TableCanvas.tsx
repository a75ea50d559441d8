/**
 * The canvas element and its React Three Fiber root. Made by hand rather than with `<Canvas>`, which registers all of
 * three as elements and so keeps every class of it in the bundle; the stage only uses `<primitive>`.
 */
import { createRoot, type Size } from '@react-three/fiber'
import { Component, type ReactNode, StrictMode, useEffect, useRef, useState } from 'react'
import { CustomToneMapping, PCFShadowMap } from 'three'
import { FIELD_OF_VIEW_DEG } from '../domain/camera/lens.ts'
import { installTone } from './lighting/tone.ts'
import { webGl } from './webgl.ts'

installTone()

/** Clipping planes, meters. */
const NEAR_M = 2
const FAR_M = 9000

/** Fills its place on the page; errors of its children are thrown on to the page's own boundary. */
export function TableCanvas({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [error, setError] = useState<Error | null>(null)
  if (error) throw error

  useEffect(() => {
    const container = place.current
    if (!container) return
    // A canvas of its own for each mount: a released GL context cannot be taken up again.
    const canvas = document.createElement('canvas')
    canvas.className = 'stage__canvas'
    container.append(canvas)
    // Smooth edges take a processor more than twice as long, and a GPU next to nothing.
    const antialias = webGl() !== 'software'
    const root = createRoot(canvas)
    let resize: ((size: Size) => void) | null = null
    const start = (size: Size) => {
      const configured = root.configure({
        frameloop: 'demand',
        shadows: { type: PCFShadowMap, autoUpdate: false },
        gl: { antialias, powerPreference: 'high-performance', toneMapping: CustomToneMapping },
        camera: { fov: FIELD_OF_VIEW_DEG, near: NEAR_M, far: FAR_M },
        dpr: 1,
        size,
      })
      configured.catch(setError)
      const three = root.render(
        <StrictMode>
          <Forward onError={setError}>{children}</Forward>
        </StrictMode>,
      )
      // The size alone: to configure the root again would set back the pixel ratio, which AdaptiveResolution keeps.
      return ({ width, height, top, left }: Size) => {
        configured.then(() => three.getState().setSize(width, height, top, left)).catch(setError)
      }
    }
    const fit = () => {
      const { width, height, top, left } = container.getBoundingClientRect()
      if (width === 0 || height === 0) return
      if (resize) resize({ width, height, top, left })
      else resize = start({ width, height, top, left })
    }
    const observer = new ResizeObserver(fit)
    observer.observe(container)
    return () => {
      observer.disconnect()
      root.unmount()
      canvas.remove()
    }
  }, [children])

  return <div ref={place} className="stage" data-testid="stage" aria-hidden="true" />
}

interface ForwardProps {
  readonly children: ReactNode
  onError(error: Error): void
}

class Forward extends Component<ForwardProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: Error) {
    this.props.onError(error)
  }

  override render() {
    return this.state.failed ? null : this.props.children
  }
}
