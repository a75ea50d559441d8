/** What the staff find behind the PIN: how the table fares, what went wrong, what was used, and what can be done. */
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isLang, languageOf } from '../../../domain/language/languages.ts'
import type { MessageKey } from '../../../i18n/catalog.ts'
import { PANELS } from '../../../panels/list.ts'
import { formatNumber, useText } from '../../../panels/text.ts'
import { useCampus, useTable } from '../../../store/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { calibrate, pxPerMm } from '../calibration.ts'
import { recall } from '../memory.ts'

const SECOND_MS = 1000
/** One press makes the ruler's line so much longer. */
const COARSE = 1.05
const FINE = 1.005

export function Desk({ onNewPin }: { onNewPin(): void }) {
  const text = useText()
  const takeUpdate = useTable((table) => table.takeUpdate)
  return (
    <div className="desk" data-testid="desk">
      <Health />
      <Ruler />
      <Usage />
      <Errors />
      <div className="desk__actions">
        <Button onClick={() => window.location.reload()}>{text('service.reload')}</Button>
        {takeUpdate && <Button onClick={takeUpdate}>{text('service.update')}</Button>}
        <Button onClick={onNewPin}>{text('service.newPin')}</Button>
        <Button onClick={() => useTable.getState().applyState({ mode: 'explore' })}>
          {text('service.leave')}
        </Button>
      </div>
    </div>
  )
}

function Health() {
  const text = useText()
  const { pack } = useCampus()
  const stage = useTable((table) => table.stage)
  const offline = useTable((table) => table.offline)
  const [figures, setFigures] = useState({ fps: 0, cpuMs: 0, losses: 0, quality: '' })
  const [version, setVersion] = useState('')
  useEffect(() => {
    let frames = stage?.stats().framesDrawn ?? 0
    const look = () => {
      const now = stage?.stats()
      if (!now) return
      const { framesDrawn, lastFrameCpuMs: cpuMs, webglContextLosses: losses, quality } = now
      setFigures({ fps: framesDrawn - frames, cpuMs, losses, quality })
      frames = framesDrawn
    }
    const timer = window.setInterval(look, SECOND_MS)
    return () => window.clearInterval(timer)
  }, [stage])
  useEffect(() => {
    void contentVersion(pack).then(setVersion)
  }, [pack])
  return (
    <Section title={text('service.health')}>
      <dl className="desk__figures">
        <Figure name={text('service.fps')} value={formatNumber(figures.fps)} />
        <Figure name={text('service.cpu')} value={`${formatNumber(figures.cpuMs, 1)} ms`} />
        <Figure name={text('service.quality')} value={figures.quality} />
        <Figure name={text('service.losses')} value={formatNumber(figures.losses)} />
        <Figure name={text('service.offline')} value={text(`service.${offline}`)} />
        <Figure name={text('service.content')} value={version} />
        <Figure
          name={text('service.address')}
          value={pack.manifest.kiosk.publicUrl ?? text('service.noAddress')}
        />
        <Figure
          name={text('service.contact')}
          value={pack.manifest.contact ? text(pack.manifest.contact) : text('service.noContact')}
        />
      </dl>
    </Section>
  )
}

function Ruler() {
  const text = useText()
  const [, setPresses] = useState(0)
  const press = (factor: number) => {
    calibrate(factor)
    setPresses((it) => it + 1)
  }
  return (
    <Section title={text('service.calibration')}>
      <p>{text('service.ruler')}</p>
      <div className="desk__ruler" data-testid="ruler" />
      <div className="desk__actions">
        <Button onClick={() => press(1 / COARSE)}>{`− − ${text('service.shorter')}`}</Button>
        <Button onClick={() => press(1 / FINE)}>{`− ${text('service.shorter')}`}</Button>
        <Button onClick={() => press(FINE)}>{`+ ${text('service.longer')}`}</Button>
        <Button onClick={() => press(COARSE)}>{`+ + ${text('service.longer')}`}</Button>
        <output>{formatNumber(pxPerMm(), 3)} px/mm</output>
      </div>
    </Section>
  )
}

/** What is counted under one word. */
const USES: Readonly<Record<string, MessageKey>> = { visits: 'service.visits', tours: 'service.tours' }

function Usage() {
  const { t } = useTranslation()
  const text = useText()
  const counts = Object.entries(recall().counts).sort(([, a], [, b]) => b - a)
  const nameOf = (use: string) => {
    const [kind, id] = use.split(':')
    if (kind === 'language' && isLang(id))
      return t('service.language', { language: languageOf(id).nativeName })
    const name = kind === 'panel' ? PANELS.find((panel) => panel.id === id)?.label : USES[use]
    return name ? text(name) : use
  }
  return (
    <Section title={text('service.usage')}>
      {counts.length === 0 && <p className="muted">{text('service.noUsage')}</p>}
      <dl className="desk__figures">
        {counts.map(([use, count]) => (
          <Figure key={use} name={nameOf(use)} value={formatNumber(count)} />
        ))}
      </dl>
    </Section>
  )
}

function Errors() {
  const text = useText()
  const { errors } = recall()
  return (
    <Section title={text('service.errors')}>
      {errors.length === 0 && <p className="muted">{text('service.noErrors')}</p>}
      <ul className="desk__errors">
        {errors.map((error) => (
          <li key={`${error.at} ${error.text}`}>
            <time>{new Date(error.at).toISOString().slice(0, 19).replace('T', ' ')}</time> {error.text}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** The first digits of what the content hashes to: two tables that show the same have the same. */
async function contentVersion(pack: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(pack))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash.slice(0, 4)].map((it) => it.toString(16).padStart(2, '0')).join('')
}
