/** The panel that is open beside the model. A file of its own: nothing of the first picture needs it. */
import type { PanelId } from '../store/index.ts'
import { LightPanel } from './light/LightPanel.tsx'
import { ParkPanel } from './ParkPanel.tsx'
import { ViewsPanel } from './ViewsPanel.tsx'

interface Props {
  readonly panel: PanelId | null
  readonly externalLinks: boolean
}

export function SidePanel({ panel, externalLinks }: Props) {
  switch (panel) {
    case 'park':
      return <ParkPanel externalLinks={externalLinks} />
    case 'views':
      return <ViewsPanel />
    case 'light':
      return <LightPanel />
    default:
      return null
  }
}
