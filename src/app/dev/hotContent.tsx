/** While developing: a pack that is saved is taken in at once, or its faults are shown over the park that stands. */
import { createRoot } from 'react-dom/client'
import { ContentCard } from './ContentCard.tsx'
import { reloadContent } from './reloadContent.ts'

/** What tools/vite/content.ts sends when files of a pack have changed. */
const CHANGED = 'content-pack:changed'

const place = document.createElement('div')
document.body.append(place)
const root = createRoot(place)

let last = 0

async function takeIn(): Promise<void> {
  const turn = ++last
  const outcome = await reloadContent()
  // A later save has overtaken this one.
  if (turn !== last) return
  if (outcome) root.render(<ContentCard {...outcome} />)
  else window.location.reload()
}

import.meta.hot?.on(CHANGED, () => void takeIn())
