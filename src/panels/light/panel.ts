import { SunMedium } from 'lucide-react'
import type { PanelDefinition } from '../definition.ts'

export const lightPanel: PanelDefinition<'light'> = {
  id: 'light',
  icon: SunMedium,
  label: 'menu.light',
  modes: ['explore', 'kiosk'],
  early: true,
  load: () => import('../Sides.tsx').then((module) => module.LightPanel),
}
