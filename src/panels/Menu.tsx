/** Buttons of the panels, and the language switch: always in sight. */
import './menu.css'
import { Languages } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTable } from '../store/index.ts'
import { panelObstacle } from '../store/overlayRegistry.ts'
import type { PanelProps } from './definition.ts'
import { panelsIn } from './list.ts'
import { useText } from './text.ts'

interface Props {
  /** What the mode allows its panels. */
  readonly allowed: PanelProps
  /** Buttons of the mode's own, before the language. */
  readonly children?: ReactNode
}

export function Menu({ allowed, children }: Props) {
  const { t } = useTranslation()
  const text = useText()
  const mode = useTable((table) => table.mode)
  const open = useTable((table) => table.panel)
  const lang = useTable((table) => table.lang)
  const { togglePanel, setLang } = useTable.getState()
  return (
    <nav ref={panelObstacle} className="menu glass">
      {panelsIn(mode, allowed).map(({ id, icon: Icon, label }) => (
        <button
          key={id}
          type="button"
          className="menu__item"
          aria-pressed={open === id}
          onClick={() => togglePanel(id)}
        >
          <Icon aria-hidden />
          <span>{text(label)}</span>
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
