import { KeySquare } from 'lucide-react'
import type { PanelDefinition } from '../definition.ts'

export const finderPanel: PanelDefinition<'finder'> = {
  id: 'finder',
  icon: KeySquare,
  label: 'menu.finder',
  first: true,
  modes: ['explore', 'kiosk'],
  early: true,
  load: () => import('../Sides.tsx').then((module) => module.Finder),
}
