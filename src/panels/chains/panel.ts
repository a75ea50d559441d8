import { Waypoints } from 'lucide-react'
import type { PanelDefinition } from '../definition.ts'

export const chainsPanel: PanelDefinition<'chains'> = {
  id: 'chains',
  icon: Waypoints,
  label: 'menu.chains',
  modes: ['explore', 'kiosk'],
  load: () => import('./ChainsPanel.tsx').then((module) => module.ChainsPanel),
}
