/**
 * Buttons of the panels, and the language switch. Where there is little room, and in a hall, it is a bar of the few that most
 * visitors ask for; *More* has all others, each with its name.
 */
import './menu.css'
import { Ellipsis } from 'lucide-react'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { later, Part } from '../loader/Part.tsx'
import { useTable } from '../store/index.ts'
import { panelObstacle } from '../store/overlayRegistry.ts'
import { Button } from '../ui/Button.tsx'
import { Popover } from '../ui/Popover.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { panelsIn } from './list.ts'
import { useText } from './text.ts'

const More = later(() => import('./Sides.tsx').then((it) => it.More))

interface Props {
  /** A bar of few buttons: the others are under *More*. */
  readonly few: boolean
  /** On a visitor's own small screen languages are under *More*, too. */
  readonly hall: boolean
  /** The window may take the whole screen. */
  readonly fullScreen: boolean
  /** Buttons of the mode's own, before the language. */
  readonly children?: ReactNode
}

export function Menu({ few, hall, fullScreen, children }: Props) {
  const { t } = useTranslation()
  const text = useText()
  const mode = useTable((table) => table.mode)
  const open = useTable((table) => table.panel)
  const ready = useTable((table) => table.ready)
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
  useEffect(() => {
    if (few && ready) More.ahead()
  }, [few, ready])
  const panels = panelsIn(mode)
  const more = {
    className: 'menu__item',
    'data-more': true,
    'data-holds': panels.some(({ id, first }) => id === open && !first) || undefined,
    children: (
      <>
        <Ellipsis aria-hidden />
        <span>{t('menu.more')}</span>
      </>
    ),
  }
  return (
    <nav ref={nav} className="menu glass" data-testid="menu" data-few={few || undefined}>
      {panels
        .filter(({ first }) => first || !few)
        .map(({ id, icon: Icon, label }) => (
          <Button key={id} className="menu__item" pressed={open === id} onClick={() => togglePanel(id)}>
            <Icon aria-hidden />
            <span>{text(label)}</span>
          </Button>
        ))}
      {few && (
        <Popover label={t('menu.more')} button={more} className="more glass" attach={panelObstacle}>
          {(close) => (
            <Part name="panel" shows="more">
              <More hall={hall} fullScreen={fullScreen} onClose={close} />
            </Part>
          )}
        </Popover>
      )}
      {children}
      {(hall || !few) && <LanguageChoice className="menu__item" />}
    </nav>
  )
}

/** Leaves out the words beside the icons where they would not fit in one line; where a menu scrolls its style keeps them. */
function fold(menu: HTMLElement): void {
  delete menu.dataset.folded
  if (menu.scrollWidth > menu.clientWidth) menu.dataset.folded = ''
}
