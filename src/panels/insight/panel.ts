import { Info } from 'lucide-react'
import type { PanelDefinition } from '../definition.ts'

export const parkPanel: PanelDefinition<'park'> = {
  id: 'park',
  icon: Info,
  label: 'menu.park',
  modes: ['explore', 'kiosk'],
  load: () => import('./ParkPanel.tsx').then((module) => module.ParkPanel),
}
