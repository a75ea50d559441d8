/** The keys of a presentation. */
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { SimpleCommand } from '../../domain/tours/presenting.ts'
import { useText } from '../../panels/text.ts'
import { usePresenter } from '../../store/presenter.ts'
import { WindowButtons } from './WindowButtons.tsx'
import { COMMANDS, WORDS } from './words.ts'

const ROWS: readonly (readonly [SimpleCommand, readonly string[]])[] = [
  ['next', ['PageDown', '→', '↓', 'Space', 'Enter', 'N']],
  ['previous', ['PageUp', '←', '↑', 'Backspace', 'P']],
  ['first', ['Home']],
  ['last', ['End']],
  ['begin', ['F5']],
  ['resume', ['Shift F5']],
  ['return', ['R']],
  ['blank', ['B', '.']],
  ['hide', ['H']],
  ['pointer', ['L']],
  ['leave', ['Esc']],
  ['help', ['?']],
]
const JUMP = { zh: '跳到第 3 步', en: 'Jump to step 3' }

export function Help() {
  const text = useText()
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => close.current?.focus(), [])
  return (
    <section className="present__help glass" role="dialog" aria-modal="true" aria-label={text(WORDS.keys)}>
      <header>
        <h2>{text(WORDS.keys)}</h2>
        <button
          ref={close}
          type="button"
          className="icon-button"
          aria-label={text(WORDS.close)}
          onClick={() => usePresenter.setState({ help: false })}
        >
          <X aria-hidden />
        </button>
      </header>
      <dl>
        {ROWS.map(([command, keys]) => (
          <div key={command}>
            <dt>{text(COMMANDS[command])}</dt>
            <dd>
              {keys.map((it) => (
                <kbd key={it}>{it}</kbd>
              ))}
            </dd>
          </div>
        ))}
        <div>
          <dt>{text(JUMP)}</dt>
          <dd>
            <kbd>3</kbd>
            <kbd>Enter</kbd>
          </dd>
        </div>
      </dl>
      <div className="present__choices">
        <WindowButtons />
      </div>
    </section>
  )
}
