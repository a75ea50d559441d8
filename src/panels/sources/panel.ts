import { FileCheck } from 'lucide-react'
import type { PanelDefinition } from '../definition.ts'

export const sourcesPanel: PanelDefinition<'sources'> = {
  id: 'sources',
  icon: FileCheck,
  label: { zh: '依据', en: 'Evidence' },
  modes: ['explore', 'kiosk'],
  load: () => import('./SourcesPanel.tsx').then((module) => module.SourcesPanel),
}
