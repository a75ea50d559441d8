/** What stands beside the model: the panel that is open, the card of what is selected. Nothing the first picture needs. */
import { later } from '../loader/Part.tsx'
import type { PanelId } from '../store/index.ts'
import type { PanelProps } from './definition.ts'
import { PANELS } from './list.ts'

export { RoomTone } from './ambience/RoomTone.tsx'
export { SelectionCard } from './cards/SelectionCard.tsx'
export { ChainTag } from './chains/ChainTag.tsx'
export { CompareBar } from './compare/CompareBar.tsx'
export { CompareHandle } from './compare/CompareHandle.tsx'
export { ComparePanel } from './compare/ComparePanel.tsx'
export { Directory } from './directory/Directory.tsx'
export { Finder } from './finder/Finder.tsx'
export { EvidenceLens } from './lens/EvidenceLens.tsx'
export { LensKey } from './lens/LensKey.tsx'
export { LightPanel } from './light/LightPanel.tsx'
export { More } from './more/More.tsx'
export { NowCard } from './now/NowCard.tsx'
export { Legend } from './overlay/Legend.tsx'
export { SheetChip } from './SheetChip.tsx'
export { Share } from './share/Share.tsx'
export { EvidenceKey } from './sources/EvidenceKey.tsx'
export { TourBar } from './tours/TourBar.tsx'
export { FilmNote } from './views/FilmNote.tsx'
export { ViewsPanel } from './views/ViewsPanel.tsx'

const COMPONENTS = new Map(PANELS.map((panel) => [panel.id, later<PanelProps>(panel.load)]))

// These are in this module: they are found now, and not when they are first drawn.
for (const { id, early } of PANELS) if (early) COMPONENTS.get(id)?.ahead()

interface Props extends PanelProps {
  readonly panel: PanelId
}

export function SidePanel({ panel, ...props }: Props) {
  const Shown = COMPONENTS.get(panel)
  return Shown ? <Shown {...props} /> : null
}
