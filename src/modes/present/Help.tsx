/** The keys of a presentation. */
import { X } from 'lucide-react'
import { useLang, useText } from '../../panels/text.ts'
import { useTable } from '../../store/index.ts'
import { usePresenter } from '../../store/presenter.ts'
import { drawView } from '../../store/viewPicture.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { keyLabel } from '../command.ts'
import { COMMANDS } from './commands.ts'
import { KeepPicture } from './KeepPicture.tsx'
import { WindowButtons } from './WindowButtons.tsx'

export function Help() {
  const text = useText()
  const lang = useLang()
  const date = useTable((table) => table.date)
  const reach = useTable((table) => table.reach)
  const close = () => usePresenter.setState({ help: false })
  return (
    <Dialog className="present__help glass" label={text('present.keys')} onClose={close}>
      <header>
        <h2>{text('present.keys')}</h2>
        <IconButton label={text('present.close')} icon={X} onClick={close} />
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
          <dt>{text('present.jump')}</dt>
          <dd>
            <kbd>3</kbd>
            <kbd>Enter</kbd>
          </dd>
        </div>
      </dl>
      <div className="present__choices">
        <WindowButtons />
      </div>
      <KeepPicture shown={{ date, lang, reach }} draw={drawView} onKept={close} />
    </Dialog>
  )
}
