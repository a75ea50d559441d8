/** What is said now: a title that stays, and text that scrolls beneath it. */
import './prompter.css'
import type { ReactNode, Ref } from 'react'
import { useText } from '../../../panels/text.ts'

interface Props {
  readonly title: string
  /** Beside the title. */
  readonly beside: ReactNode
  /** What scrolls. */
  readonly scroller?: Ref<HTMLDivElement>
  readonly children: ReactNode
}

export function Pane({ title, beside, scroller, children }: Props) {
  const text = useText()
  return (
    <section className="console__notes" aria-label={text('present.notes')}>
      <header className="console__prompt">
        <h2>{title}</h2>
        {beside}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, by keyboard too */}
      <div ref={scroller} className="console__text" tabIndex={0}>
        {children}
      </div>
    </section>
  )
}
