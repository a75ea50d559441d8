/** Entry of the presenter's console: the pack and the line to the audience, without a stage. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { onCaughtError } from '../loader/fetchFile.ts'
import { startI18n } from './i18n/index.ts'
import { firstLang, openContent } from './openTable.ts'
import { ConsolePage } from './pages/ConsolePage.tsx'
import { ErrorBoundary } from './pages/ErrorBoundary.tsx'
import { startPage } from './startPage.ts'

const { root } = startPage()
// Its files go with the build that the audience's window has left.
if (navigator.serviceWorker?.controller)
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload())

await startI18n(firstLang(window.location.search))
await openContent(window.location.search)
createRoot(root, { onCaughtError }).render(
  <StrictMode>
    <ErrorBoundary>
      <ConsolePage />
    </ErrorBoundary>
  </StrictMode>,
)
