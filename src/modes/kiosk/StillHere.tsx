/** The question to whoever may still be there, and the seconds it waits for an answer. */
import { useText } from '../../panels/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

interface Props {
  readonly left: number
  onKeep(): void
  onStartOver(): void
}

export function StillHere({ left, onKeep, onStartOver }: Props) {
  const text = useText()
  return (
    <Dialog className="still-here" alert covers labelledBy="still-here" onClose={onKeep}>
      <div className="still-here__card glass" data-kiosk-answers>
        <h2 id="still-here">{text('kiosk.here')}</h2>
        <p>
          <strong className="still-here__left">{left}</strong> {text('kiosk.soon')}
        </p>
        <div className="still-here__answers">
          <Button className="button button--primary" onClick={onKeep}>
            {text('kiosk.keep')}
          </Button>
          <Button onClick={onStartOver}>{text('kiosk.startOver')}</Button>
        </div>
      </div>
    </Dialog>
  )
}
