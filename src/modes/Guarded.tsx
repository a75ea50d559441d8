/** A part of the interface that fails is closed with a note; everything around it stands. */
import { Component, type ReactNode, Suspense } from 'react'
import { useTable } from '../store/index.ts'

interface Props {
  readonly children: ReactNode
  /** What is shown in it; another one is tried anew. */
  readonly part: string | null
  /** Closes it, so that it is not drawn again at once. */
  onFail?(): void
}

class Guarded extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: Error) {
    useTable.getState().notify({ kind: 'part', reason: error.message })
    this.props.onFail?.()
  }

  override componentDidUpdate({ part }: Props) {
    if (this.state.failed && part !== this.props.part) this.setState({ failed: false })
  }

  override render() {
    return this.state.failed ? null : this.props.children
  }
}

/** A part that is fetched when it is first needed. */
export function Later({ children, ...guard }: Props) {
  return (
    <Guarded {...guard}>
      <Suspense>{children}</Suspense>
    </Guarded>
  )
}
