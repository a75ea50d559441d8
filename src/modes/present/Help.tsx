/** The keys of a presentation. */
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useText } from '../../panels/text.ts'
import { dialogObstacle } from '../../store/overlayRegistry.ts'
import { usePresenter } from '../../store/presenter.ts'
import { keyLabel } from '../command.ts'
import { COMMANDS } from './commands.ts'
import { WindowButtons } from './WindowButtons.tsx'
import { WORDS } from './words.ts'

const JUMP = { zh: '跳到第 3 步', en: 'Jump to step 3' }

export function Help() {
  const text = useText()
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => close.current?.focus(), [])
  return (
    <section
      ref={dialogObstacle}
      className="present__help glass"
      role="dialog"
      aria-modal="true"
      aria-label={text(WORDS.keys)}
    >
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
        {Object.entries(COMMANDS)
          .filter(([, { keys }]) => keys.length > 0)
          .map(([id, { keys, label }]) => (
            <div key={id}>
              <dt>{text(label)}</dt>
              <dd>
                {keys.map((key) => (
                  <kbd key={key}>{keyLabel(key)}</kbd>
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
