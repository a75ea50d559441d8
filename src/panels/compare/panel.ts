import { SquareSplitHorizontal } from 'lucide-react'
import type { PanelDefinition } from '../definition.ts'

export const comparePanel: PanelDefinition<'compare'> = {
  id: 'compare',
  icon: SquareSplitHorizontal,
  label: 'menu.compare',
  modes: ['explore', 'kiosk'],
  shortcut: { key: 'c', modes: ['explore'], label: 'command.compare' },
  early: true,
  load: () => import('../Sides.tsx').then((module) => module.ComparePanel),
}
