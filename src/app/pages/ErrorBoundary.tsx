/** A part of the page that fails shows a way back instead of a white page. */
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTable } from '../../store/index.ts'
import { MessagePage } from './MessagePage.tsx'

export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null as Error | null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override componentDidCatch(error: Error) {
    useTable.getState().breakDown(error.message)
  }

  override render() {
    return this.state.error ? <CrashPage error={this.state.error} /> : this.props.children
  }
}

function CrashPage({ error }: { error: Error }) {
  const { t } = useTranslation()
  // The address carries the state, so loading again returns to the same picture.
  return <MessagePage title={t('crash.title')} text={t('crash.text')} detail={error.message} retry />
}
