/** One page of several, each with a tab. Arrows turn to the next page; the page is where the tabs' Tab key leads. */
import './tabs.css'
import { type ReactNode, useId } from 'react'
import { useRovingFocus } from './keys/rovingFocus.ts'

interface Props<T extends string> {
  /** Name of the row of tabs. */
  readonly label: string
  readonly pages: readonly T[]
  readonly page: NoInfer<T>
  /** Class of the row of tabs. */
  readonly className?: string
  /** Class of the page; without one its contents are laid out as if it were not there. */
  readonly panelClass?: string
  /** The page scrolls, and so takes the focus itself. */
  readonly scrolls?: boolean
  /** What stands beside the tabs, in a row of this class around both. */
  readonly row?: { readonly className: string; readonly beside: ReactNode }
  name(page: NoInfer<T>): ReactNode
  onTurn(page: NoInfer<T>): void
  readonly children: ReactNode
}

export function Tabs<T extends string>(props: Props<T>) {
  const { label, pages, page, className, panelClass, scrolls, row, name, onTurn, children } = props
  const id = useId()
  const list = useRovingFocus<HTMLDivElement>('[role="tab"]', true)
  const tabs = (
    <div ref={list} className={className} role="tablist" aria-label={label}>
      {pages.map((item) => (
        <button
          key={item}
          type="button"
          role="tab"
          id={`${id}-${item}`}
          className="tile"
          aria-selected={page === item}
          aria-controls={page === item ? `${id}-page` : undefined}
          onClick={() => onTurn(item)}
        >
          {name(item)}
        </button>
      ))}
    </div>
  )
  return (
    <>
      {row ? (
        <div className={row.className}>
          {tabs}
          {row.beside}
        </div>
      ) : (
        tabs
      )}
      <div
        className={panelClass ?? 'tab-page'}
        role="tabpanel"
        id={`${id}-page`}
        aria-labelledby={`${id}-${page}`}
        tabIndex={scrolls ? 0 : undefined}
      >
        {children}
      </div>
    </>
  )
}
