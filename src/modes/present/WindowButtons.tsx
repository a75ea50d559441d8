/** What a presenter may open beside the picture: the console's window, and the full screen. */
import { MonitorUp } from 'lucide-react'
import { FullScreenButton } from '../../panels/fullScreen/FullScreenButton.tsx'
import { useText } from '../../panels/text.ts'
import { Button } from '../../ui/Button.tsx'
import { openConsole } from './openConsole.ts'

export function WindowButtons() {
  const text = useText()
  return (
    <>
      <Button className="button present__choice" onClick={openConsole}>
        <MonitorUp aria-hidden />
        {text('present.console')}
      </Button>
      <FullScreenButton namedClass="button present__choice" />
    </>
  )
}
