/**
 * A part of the table that is fetched when it is needed. One that cannot be had, or that fails, is closed; everything
 * around it stands, and it can be tried again. In the interface and in the picture alike.
 */
import { Children, Component, type ComponentType, type ReactNode, Suspense, use, useEffect } from 'react'
import { useTable } from '../store/index.ts'
import type { PartName } from '../store/lost.ts'
import { causeOf, LoadError } from './fetchFile.ts'
import { forgetFailures, keep } from './keep.ts'
import { reloadWhenThere } from './newerBuild.ts'

/** A component that is fetched when it is first drawn; it stands in a `Part`. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>) {
  let there: ComponentType<P> | null = null
  const kept = keep(async () => {
    there = await load()
    return there
  })
  function Later(props: P) {
    // One that is there is drawn at once, without a moment of suspense.
    const Loaded = there ?? use(kept.get())
    return <Loaded {...props} />
  }
  /** Fetches it ahead of need. */
  Later.ahead = kept.ahead
  return Later
}

interface Props {
  readonly name: PartName
  /** Which one, where there are several of the name. */
  readonly which?: string
  readonly children: ReactNode
  /** What is shown in it, where that changes: another one is tried anew. */
  readonly shows?: string | null
  /** Stands in its place while it is fetched. */
  readonly meanwhile?: ReactNode
  /** Stands in its place while it is lost. */
  readonly instead?: ReactNode
  /** What is beside it waits for it, once: the `Suspense` around them is not of this part. */
  readonly awaited?: boolean
  onLost?(): void
  /** For a part that somebody has opened: closes it, and returns how to open it again. Any other is tried again by itself. */
  close?(): () => void
}

let parts = 0

export class Part extends Component<Props, { failed: boolean }> {
  override state = { failed: false }
  private readonly id = `part ${parts++}`
  /** It has been lost, ever; and it has not come since. */
  private lostOnce = false
  private missed = false

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: Error) {
    const { name, which, onLost, close } = this.props
    onLost?.()
    const open = close?.()
    const why = causeOf(error)
    this.lostOnce = true
    this.missed = true
    useTable.getState().lose({
      id: this.id,
      name,
      ...(which === undefined ? {} : { which }),
      why,
      reason: error.message,
      unasked: open === undefined,
      again: () => {
        // A script that has failed to run is never run again by the same page.
        if (error instanceof LoadError && why === 'faulty') return void reloadWhenThere()
        forgetFailures()
        this.setState({ failed: false })
        open?.()
      },
    })
  }

  override componentDidUpdate(before: Props) {
    if (this.state.failed && shown(before) !== shown(this.props)) {
      forgetFailures()
      this.setState({ failed: false })
    }
    // Nobody needs it any more; what was closed because of its loss is still to be opened again.
    if (isEmpty(this.props) && !this.props.close) this.regain()
  }

  override componentWillUnmount() {
    if (this.state.failed) forgetFailures()
    this.regain()
  }

  private regain = () => {
    this.missed = false
    useTable.getState().regain(this.id)
  }

  override render() {
    const { children, meanwhile = null, instead = null, awaited = false } = this.props
    if (this.state.failed) return instead
    const content = (
      <>
        {children}
        {!isEmpty(this.props) && <Arrived onArrive={this.regain} />}
      </>
    )
    if (awaited && !this.lostOnce) return content
    return <Suspense fallback={this.missed ? instead : meanwhile}>{content}</Suspense>
  }
}

const isEmpty = ({ children }: Props) => Children.toArray(children).length === 0
const shown = (props: Props) => (props.shows === undefined ? isEmpty(props) : props.shows)

/** Stands beside what was fetched: its effect runs once that is drawn. */
function Arrived({ onArrive }: { onArrive(): void }) {
  useEffect(onArrive, [onArrive])
  return null
}
