/** The question to whoever may still be there, and the seconds it waits for an answer. */
import { useEffect, useRef } from 'react'
import { useText } from '../../panels/text.ts'
import { WORDS } from './words.ts'

interface Props {
  readonly left: number
  onKeep(): void
  onStartOver(): void
}

export function StillHere({ left, onKeep, onStartOver }: Props) {
  const text = useText()
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <div className="still-here">
      <section
        className="still-here__card glass"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="still-here"
        data-kiosk-answers
      >
        <h2 id="still-here">{text(WORDS.here)}</h2>
        <p>
          <strong className="still-here__left">{left}</strong> {text(WORDS.soon)}
        </p>
        <div className="still-here__answers">
          <button ref={keep} type="button" className="button button--primary" onClick={onKeep}>
            {text(WORDS.keep)}
          </button>
          <button type="button" className="button" onClick={onStartOver}>
            {text(WORDS.startOver)}
          </button>
        </div>
      </section>
    </div>
  )
}
