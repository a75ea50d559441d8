import { QrCode } from 'lucide-react'
import type { PanelDefinition } from '../definition.ts'

export const sharePanel: PanelDefinition<'share'> = {
  id: 'share',
  icon: QrCode,
  label: 'menu.share',
  first: true,
  modes: ['explore', 'kiosk'],
  early: true,
  load: () => import('../Sides.tsx').then((module) => module.Share),
}
