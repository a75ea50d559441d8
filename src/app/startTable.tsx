/** Starts the table: the shell first, then content and the three-dimensional stage side by side. */
import '../ui/ui.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { attempt } from '../loader/attempt.ts'
import { onCaughtError } from '../loader/fetchFile.ts'
import { MODE_RULES } from '../modes/rules.ts'
import { useTable } from '../store/index.ts'
import { embedApi } from '../sync/embedApi.ts'
import { startMessages } from '../sync/messages.ts'
import { startUrlSync } from '../sync/urlSync.ts'
import { App } from './App.tsx'
import { startI18n } from './i18n/index.ts'
import { firstLang, openTable } from './openTable.ts'
import { mindBackButton } from './services/mindBackButton.ts'
import { tellOfNewerBuild } from './services/newer.ts'
import { startOffline } from './services/offline.ts'
import { watchOver } from './services/watch.ts'
import { startPage } from './startPage.ts'

/** The first language of the table is waited for so long, milliseconds. */
const LANGUAGE_MS = 4000

export async function startTable(): Promise<void> {
  const { root, dropPointers } = startPage()
  // A new visit starts with no pointer down.
  useTable.subscribe((table) => table.visit, dropPointers)
  window.sandTable = embedApi()
  startMessages(window.sandTable)
  mindBackButton(startUrlSync((mode) => MODE_RULES[mode].address).write)
  tellOfNewerBuild()
  startOffline()
  watchOver(window.location.search)
  if (window.parent !== window)
    void attempt('around', async () =>
      (await import('./pageAround/pageAround.ts')).yieldToPage(window.location.search),
    )

  const speaks = startI18n(firstLang(window.location.search))
  void openTable(window.location.search)
  // Nothing is said before its language is there, unless that takes too long.
  await Promise.race([speaks, new Promise((done) => setTimeout(done, LANGUAGE_MS))])
  createRoot(root, { onCaughtError }).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  if (import.meta.env.DEV) void import('./dev/hotContent.tsx')
}
