import { SunMedium } from 'lucide-react'
import type { PanelDefinition } from '../definition.ts'

export const lightPanel: PanelDefinition<'light'> = {
  id: 'light',
  icon: SunMedium,
  label: { zh: '光线与天气', en: 'Light' },
  modes: ['explore', 'kiosk'],
  early: true,
  load: () => import('../Sides.tsx').then((module) => module.LightPanel),
}
