import { FileCheck } from 'lucide-react'
import type { PanelDefinition } from '../definition.ts'

export const sourcesPanel: PanelDefinition<'sources'> = {
  id: 'sources',
  icon: FileCheck,
  label: 'menu.sources',
  modes: ['explore', 'kiosk'],
  load: () => import('./SourcesPanel.tsx').then((module) => module.SourcesPanel),
}
