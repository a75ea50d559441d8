/** Starts the table: the shell first, then content and the three-dimensional stage side by side. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod/mini'
import { embedApi } from '../link/embedApi.ts'
import { startMessages } from '../link/messages.ts'
import { startUrlSync } from '../link/urlSync.ts'
import { MODE_RULES } from '../modes/rules.ts'
import { App } from './App.tsx'
import { startI18n } from './i18n/index.ts'
import { startOffline } from './offline.ts'
import { firstLang, openTable } from './openTable.ts'
import { watchOver } from './watch.ts'
import '../panels/styles/index.css'

export async function startTable(): Promise<void> {
  // Schemas are compiled without `Function`, which the content security policy forbids.
  config({ jitless: true })
  window.sandTable = embedApi()
  startMessages(window.sandTable)
  startUrlSync((mode) => MODE_RULES[mode].address)
  startOffline()
  watchOver(window.location.search)

  const root = document.getElementById('root')
  if (!root) throw new Error('startTable: the page has no #root')
  const speaks = startI18n(firstLang(window.location.search))
  void openTable(window.location.search)
  // Nothing is said before its language is there.
  await speaks
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  if (import.meta.env.DEV) void import('./dev/hotContent.tsx')
}
