import { Info } from 'lucide-react'
import type { PanelDefinition } from '../definition.ts'

export const parkPanel: PanelDefinition<'park'> = {
  id: 'park',
  icon: Info,
  label: { zh: '园区概况', en: 'About the park' },
  modes: ['explore', 'kiosk'],
  load: () => import('./ParkPanel.tsx').then((module) => module.ParkPanel),
}
