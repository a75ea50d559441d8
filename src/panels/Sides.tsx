/** What stands beside the model: the panel that is open, the card of what is selected. Nothing the first picture needs. */
import './styles/compare.css'
import './styles/directory.css'
import './styles/chainTag.css'
import './styles/evidence.css'
import './styles/tour.css'
import './styles/finder.css'
import './styles/now.css'
import './styles/share.css'
import { later } from '../loader/Part.tsx'
import type { PanelId } from '../store/index.ts'
import { Directory } from './directory/Directory.tsx'
import { Finder } from './finder/Finder.tsx'
import { LightPanel } from './light/LightPanel.tsx'
import { Share } from './share/Share.tsx'
import { ViewsPanel } from './ViewsPanel.tsx'

export { SelectionCard } from './cards/SelectionCard.tsx'
export { ChainTag } from './chains/ChainTag.tsx'
export { ChangesCard } from './compare/ChangesCard.tsx'
export { CompareHandle } from './compare/CompareHandle.tsx'
export { NowCard } from './now/NowCard.tsx'
export { EvidenceKey } from './sources/EvidenceKey.tsx'

const SourcesPanel = later(() => import('./sources/SourcesPanel.tsx').then((it) => it.SourcesPanel))

// The library of its charts comes with it.
const ParkPanel = later(() => import('./ParkPanel.tsx').then((it) => it.ParkPanel))

const ChainsPanel = later(() => import('./chains/ChainsPanel.tsx').then((it) => it.ChainsPanel))

export { TourBar } from './tours/TourBar.tsx'

interface Props {
  readonly panel: PanelId | null
  readonly externalLinks: boolean
  /** Letters to touch stand beside fields of text. */
  readonly keypad: boolean
  /** A page may be printed. */
  readonly print: boolean
  /** Address at which a shared view opens; null for this page's own. */
  readonly publicUrl: string | null
}

export function SidePanel({ panel, externalLinks, keypad, print, publicUrl }: Props) {
  switch (panel) {
    case 'directory':
      return <Directory keypad={keypad} />
    case 'finder':
      return <Finder print={print} publicUrl={publicUrl} />
    case 'chains':
      return <ChainsPanel />
    case 'park':
      return <ParkPanel />
    case 'views':
      return <ViewsPanel />
    case 'light':
      return <LightPanel />
    case 'sources':
      return <SourcesPanel externalLinks={externalLinks} typing={!keypad} />
    case 'share':
      return <Share publicUrl={publicUrl} />
    default:
      return null
  }
}
