import { Building2 } from 'lucide-react'
import type { PanelDefinition } from '../definition.ts'
import { focusSearch } from './searchField.ts'

export const directoryPanel: PanelDefinition<'directory'> = {
  id: 'directory',
  icon: Building2,
  label: 'menu.directory',
  first: true,
  modes: ['explore', 'kiosk'],
  shortcut: { key: '/', modes: ['explore'], label: 'command.search', opened: focusSearch },
  early: true,
  load: () => import('../Sides.tsx').then((module) => module.Directory),
}
