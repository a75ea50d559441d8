import { Building2 } from 'lucide-react'
import type { PanelDefinition } from '../definition.ts'
import { focusSearch } from './searchField.ts'

export const directoryPanel: PanelDefinition<'directory'> = {
  id: 'directory',
  icon: Building2,
  label: { zh: '企业与建筑', en: 'Directory' },
  modes: ['explore', 'kiosk'],
  shortcut: { key: '/', modes: ['explore'], label: { zh: '搜索', en: 'search' }, opened: focusSearch },
  early: true,
  load: () => import('../Sides.tsx').then((module) => module.Directory),
}
