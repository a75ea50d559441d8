/** Lets the staff in: by the PIN of this machine or of the pack; where there is neither, the first to come sets one. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { guessed, lockedFor } from '../../../domain/kiosk/pinLock.ts'
import { useText } from '../../../panels/text.ts'
import { useCampus } from '../../../store/index.ts'
import { recall, remember } from '../memory.ts'
import { canHash, hashPin, isPin } from '../pin.ts'
import { PinPad } from './PinPad.tsx'

const MINUTE_MS = 60_000
const LOOK_EVERY_MS = 1000

export function Gatekeeper({ onOpen }: { onOpen(): void }) {
  const { t } = useTranslation()
  const text = useText()
  const ofPack = useCampus().pack.manifest.kiosk.pin
  const kept = recall().pin ?? ofPack ?? null
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const locked = useLockedFor()

  if (!canHash()) return <p>{text('service.insecure')}</p>
  if (kept === null) return <NewPin onSet={onOpen} />
  const enter = async (pin: string) => {
    setBusy(true)
    try {
      const right = await isPin(pin, kept)
      // Written down before the answer is given: loading the page again wins no guess.
      const lock = guessed(recall().lock, right, Date.now())
      remember({ lock })
      if (right && lockedFor(lock, Date.now()) === 0) onOpen()
      else setFault(text('service.wrong'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <PinPad
      prompt={text('service.enter')}
      fault={locked > 0 ? t('service.locked', { count: Math.ceil(locked / MINUTE_MS) }) : fault}
      disabled={busy || locked > 0}
      onEnter={(pin) => void enter(pin)}
    />
  )
}

/** Sets a PIN, entered twice. */
export function NewPin({ onSet }: { onSet(): void }) {
  const text = useText()
  const [first, setFirst] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const enter = async (pin: string) => {
    if (first === null) {
      setFirst(pin)
      setFault(null)
    } else if (first === pin) {
      remember({ pin: await hashPin(pin) })
      onSet()
    } else {
      setFirst(null)
      setFault(text('service.differs'))
    }
  }
  return (
    <PinPad
      prompt={text(first === null ? 'service.choose' : 'service.again')}
      fault={fault}
      disabled={false}
      onEnter={(pin) => void enter(pin)}
    />
  )
}

/** How long guessing is still shut out, milliseconds. */
function useLockedFor(): number {
  const [ms, setMs] = useState(() => lockedFor(recall().lock, Date.now()))
  useEffect(() => {
    const timer = window.setInterval(() => setMs(lockedFor(recall().lock, Date.now())), LOOK_EVERY_MS)
    return () => window.clearInterval(timer)
  }, [])
  return ms
}
