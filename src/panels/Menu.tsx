/** Buttons of the panels, and the language switch: always in sight. */
import './menu.css'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { useTable } from '../store/index.ts'
import { panelObstacle } from '../store/overlayRegistry.ts'
import { Button } from '../ui/Button.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { panelsIn } from './list.ts'
import { useText } from './text.ts'

interface Props {
  /** Buttons of the mode's own, before the language. */
  readonly children?: ReactNode
}

export function Menu({ children }: Props) {
  const text = useText()
  const mode = useTable((table) => table.mode)
  const open = useTable((table) => table.panel)
  const { togglePanel } = useTable.getState()
  const nav = useRef<HTMLElement>(null)
  useLayoutEffect(() => panelObstacle(nav.current), [])
  // With every render: other words, or other buttons.
  useLayoutEffect(() => {
    const element = nav.current
    if (!element) return
    const onResize = () => fold(element)
    onResize()
    window.addEventListener('resize', onResize)
    return () => window.removeEventListener('resize', onResize)
  })
  return (
    <nav ref={nav} className="menu glass">
      {panelsIn(mode).map(({ id, icon: Icon, label }) => (
        <Button key={id} className="menu__item" pressed={open === id} onClick={() => togglePanel(id)}>
          <Icon aria-hidden />
          <span>{text(label)}</span>
        </Button>
      ))}
      {children}
      <LanguageChoice className="menu__item" />
    </nav>
  )
}

/** Leaves out the words beside the icons where they would not fit in one line; where a menu scrolls its style keeps them. */
function fold(menu: HTMLElement): void {
  delete menu.dataset.folded
  if (menu.scrollWidth > menu.clientWidth) menu.dataset.folded = ''
}
