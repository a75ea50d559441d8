/** Doors to the panels, and the language switch: always in sight. */
import {
  Building2,
  Eye,
  FileCheck,
  Info,
  KeySquare,
  Languages,
  QrCode,
  SunMedium,
  Waypoints,
} from 'lucide-react'
import type { ComponentType, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type PanelId, useTable } from '../store/index.ts'

const ITEMS: readonly { id: PanelId; icon: ComponentType<{ 'aria-hidden': boolean }> }[] = [
  { id: 'directory', icon: Building2 },
  { id: 'finder', icon: KeySquare },
  { id: 'chains', icon: Waypoints },
  { id: 'park', icon: Info },
  { id: 'views', icon: Eye },
  { id: 'light', icon: SunMedium },
  { id: 'sources', icon: FileCheck },
  { id: 'share', icon: QrCode },
]

interface Props {
  /** Views can be taken away from here. */
  readonly share: boolean
  /** Buttons of the mode's own, before the language. */
  readonly children?: ReactNode
}

export function Menu({ share, children }: Props) {
  const { t } = useTranslation()
  const open = useTable((table) => table.panel)
  const lang = useTable((table) => table.lang)
  const { togglePanel, setLang } = useTable.getState()
  return (
    <nav className="menu glass">
      {ITEMS.filter(({ id }) => share || id !== 'share').map(({ id, icon: Icon }) => (
        <button
          key={id}
          type="button"
          className="menu__item"
          aria-pressed={open === id}
          onClick={() => togglePanel(id)}
        >
          <Icon aria-hidden />
          <span>{t(`menu.${id}`)}</span>
        </button>
      ))}
      {children}
      <button
        type="button"
        className="menu__item"
        title={t('lang.label')}
        onClick={() => setLang(lang === 'zh' ? 'en' : 'zh')}
      >
        <Languages aria-hidden />
        <span lang={lang === 'zh' ? 'en' : 'zh-CN'}>{t('lang.switch')}</span>
      </button>
    </nav>
  )
}
