/** Entry of the presenter's console: the pack and the line to the audience, without a stage. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod/mini'
import '../panels/styles/pages.css'
import { attempt } from '../loader/attempt.ts'
import { onCaughtError, quietLosses } from '../loader/fetchFile.ts'
import { startHealing } from '../loader/heal.ts'
import { bringPageStyles } from '../loader/loadFiles.ts'
import { giveSigns } from './boot/signs.ts'
import { ConsolePage } from './ConsolePage.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { startI18n } from './i18n/index.ts'
import { keepFocus } from './keepFocus.ts'
import { firstLang, openContent } from './openTable.ts'
import { watchPointers } from './watchPointers.ts'

giveSigns()
quietLosses()
// Schemas are compiled without `Function`, which the content security policy forbids.
config({ jitless: true })

watchPointers()
// Its files go with the build that the audience's window has left.
if (navigator.serviceWorker?.controller)
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload())

const root = document.getElementById('root')
if (!root) throw new Error('console: the page has no #root')
startHealing()
void attempt('layout', bringPageStyles)
await startI18n(firstLang(window.location.search))
await openContent(window.location.search)
createRoot(root, { onCaughtError }).render(
  <StrictMode>
    <ErrorBoundary>
      <ConsolePage />
    </ErrorBoundary>
  </StrictMode>,
)
keepFocus(root)
