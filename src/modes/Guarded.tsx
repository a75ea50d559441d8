/** A part of the interface that fails is closed with a note; everything around it stands. */
import { Component, type ReactNode } from 'react'
import { useTable } from '../store/index.ts'

interface Props {
  readonly children: ReactNode
  /** What is shown in it; another one is tried anew. */
  readonly part: string | null
  /** Closes it, so that it is not drawn again at once. */
  onFail?(): void
}

export class Guarded extends Component<Props, { failed: string | null }> {
  override state = { failed: null as string | null }

  static getDerivedStateFromError() {
    return { failed: '' }
  }

  override componentDidCatch(error: Error) {
    const { part, onFail } = this.props
    this.setState({ failed: part })
    useTable.getState().notify({ kind: 'part', reason: error.message })
    onFail?.()
  }

  override componentDidUpdate({ part }: Props) {
    if (this.state.failed !== null && part !== this.props.part) this.setState({ failed: null })
  }

  override render() {
    return this.state.failed === null ? this.props.children : null
  }
}
