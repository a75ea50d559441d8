/** Gestures and keys of the mode. */
import './help.css'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Mode } from '../../domain/state/state.ts'
import type { MessageKey } from '../../i18n/catalog.ts'
import { type GestureFamily, useTable } from '../../store/index.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useText } from '../text.ts'
import { GestureChoice } from './GestureChoice.tsx'
import { useFingers } from './useFingers.ts'

/** A key as it is labeled, or a gesture in words. */
export type HelpKey = string | { readonly words: MessageKey }

interface HelpLine {
  /** Keys as they are labeled, or gestures in words. */
  readonly keys: readonly HelpKey[]
  readonly text: MessageKey
  /** Modes it holds in, where not in all of its group. */
  readonly modes?: readonly Mode[]
  /** The family of gestures it holds in, where not in both. */
  readonly family?: GestureFamily
  /** Done with a mouse: nothing to somebody who has fingers alone. */
  readonly mouse?: true
}

export interface HelpGroup {
  readonly title: MessageKey
  readonly modes: readonly Mode[]
  /** What can be chosen there. */
  readonly choice?: 'gestures'
  /** Done with a keyboard: nothing to somebody who has fingers alone. */
  readonly keyboard?: true
  readonly lines: readonly HelpLine[]
}

export function HelpDialog({ groups }: { groups: readonly HelpGroup[] }) {
  const { t } = useTranslation()
  const text = useText()
  const mode = useTable((table) => table.mode)
  const family = useTable((table) => table.gestures)
  const fingers = useFingers()
  const close = () => useTable.getState().setHelp(false)

  return (
    <Dialog className="help" labelledBy="help-title" closesBeside onClose={close}>
      <div className="help__body">
        <header className="help__head">
          <h2 id="help-title">{t(fingers ? 'help.gestures' : 'help.title')}</h2>
          <IconButton label={t('panel.close')} icon={X} onClick={close} />
        </header>
        <div className="help__groups">
          {groups
            .filter((it) => it.modes.includes(mode) && !(fingers && it.keyboard))
            .map((group) => (
              <section key={group.title}>
                {/* The one group that fingers need has the title of the help. */}
                {!fingers && <h3>{text(group.title)}</h3>}
                {group.choice && <GestureChoice />}
                <dl>
                  {group.lines
                    .filter((it) => it.modes?.includes(mode) ?? true)
                    .filter((it) => (it.family ?? family) === family && !(fingers && it.mouse))
                    .map((line) => (
                      <div key={line.text}>
                        <dt>
                          {line.keys.map((key) =>
                            typeof key === 'string' ? (
                              <kbd key={key}>{key}</kbd>
                            ) : (
                              <span key={key.words}>{text(key.words)}</span>
                            ),
                          )}
                        </dt>
                        <dd>{text(line.text)}</dd>
                      </div>
                    ))}
                </dl>
              </section>
            ))}
        </div>
      </div>
    </Dialog>
  )
}
