/** The service panel: shut until the PIN is entered, and again as soon as it is closed. */
import './service.css'
import { useState } from 'react'
import { Panel } from '../../../panels/Panel.tsx'
import { useText } from '../../../panels/text.ts'
import { Desk } from './Desk.tsx'
import { Gatekeeper, NewPin } from './Gatekeeper.tsx'
import './messages/index.ts'

export function Service({ onClose }: { onClose(): void }) {
  const text = useText()
  const [at, setAt] = useState<'gate' | 'desk' | 'pin'>('gate')
  return (
    <div className="service" data-testid="service">
      <Panel title={text('service.title')} onClose={onClose}>
        {at === 'gate' && <Gatekeeper onOpen={() => setAt('desk')} />}
        {at === 'desk' && <Desk onNewPin={() => setAt('pin')} />}
        {at === 'pin' && <NewPin onSet={() => setAt('desk')} />}
      </Panel>
    </div>
  )
}
