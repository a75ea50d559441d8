import { Eye } from 'lucide-react'
import type { PanelDefinition } from '../definition.ts'

export const viewsPanel: PanelDefinition<'views'> = {
  id: 'views',
  icon: Eye,
  label: 'menu.views',
  first: true,
  modes: ['explore', 'kiosk'],
  early: true,
  load: () => import('../Sides.tsx').then((module) => module.ViewsPanel),
}
