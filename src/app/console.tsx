/** Entry of the presenter's console: the pack and the line to the audience, without a stage. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod/mini'
import '../panels/styles/pages.css'
import { ConsolePage } from './ConsolePage.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { startI18n } from './i18n/index.ts'
import { firstLang, openContent } from './openTable.ts'

// Schemas are compiled without `Function`, which the content security policy forbids.
config({ jitless: true })

const root = document.getElementById('root')
if (!root) throw new Error('console: the page has no #root')
await startI18n(firstLang(window.location.search))
await openContent(window.location.search)
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <ConsolePage />
    </ErrorBoundary>
  </StrictMode>,
)
