/** The console on its line: keeps what it has heard of the audience, and gives a window that came back its place. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { normalizePatch, type StateNote } from '../../domain/state/normalizeState.ts'
import type { Command } from '../../domain/tours/presenting.ts'
import { Console } from '../../modes/present/console/Console.tsx'
import { useTable } from '../../store/index.ts'
import type { ViewPicture } from '../../store/viewPicture.ts'
import { type Audience, consoleLine, type Line, type ToAudience } from '../../sync/presentChannel.ts'
import { changeLanguage } from '../i18n/index.ts'
import { useAwake } from '../services/useAwake.ts'
import { useScripts } from '../services/useScripts.ts'
import { AwayPage } from './AwayPage.tsx'
import { FaultPage } from './FaultPage.tsx'

/** How often the audience is asked, milliseconds. */
const ASK_MS = 2000
/** The audience is gone when so many questions in a row got no answer: browsers ask seldom for a page that is not seen. */
const UNANSWERED = 4
/** A picture that has not come after so long does not come any more, milliseconds. */
const DRAWN_MS = 120_000

export function ConsolePage() {
  const scene = useTable((table) => table.campus?.pack.manifest.id)
  const faults = useTable((table) => table.faults)
  const contentLost = useTable((table) => table.lost.some((it) => it.name === 'content'))
  const lang = useTable((table) => table.lang)
  const line = useRef<Line<ToAudience>>(null)
  const [audience, setAudience] = useState<Audience | null>(null)
  const [connected, setConnected] = useState(false)
  const [picture, setPicture] = useState<string | null>(null)
  useAwake(true)
  const drawing = useRef<((file: Blob | null) => void) | null>(null)
  const [refused, setRefused] = useState<readonly StateNote[]>([])
  const { scripts, fault } = useScripts(useTable((table) => table.campus))

  useEffect(() => {
    if (scene !== undefined) void changeLanguage(lang)
  }, [lang, scene])

  useEffect(() => {
    if (scene === undefined) return
    let last: Audience | null = null
    let unanswered = 0
    let url: string | null = null
    const own = consoleLine(scene, (message) => {
      unanswered = 0
      if (message.kind === 'bye') {
        drawing.current?.(null)
        return setConnected(false)
      }
      setConnected(true)
      if (message.kind === 'drawn') return drawing.current?.(message.file)
      if (message.kind === 'refused') return setRefused(message.notes)
      if (message.kind === 'picture') {
        if (url !== null) URL.revokeObjectURL(url)
        url = URL.createObjectURL(message.picture)
        setPicture(url)
        return
      }
      const now = message.audience
      const left = last
      // The story that a closed window had is kept until another one is ready to go on with it.
      if (left?.state.tour && now.window !== left.window && now.state.tour === null) {
        if (!now.ready) return
        own.send({ kind: 'command', command: { do: 'show', patch: { ...left.state } } })
      }
      last = now.startedAt === null && left ? { ...now, startedAt: left.startedAt } : now
      setAudience(last)
    })
    line.current = own
    const ask = () => {
      if (unanswered >= UNANSWERED) setConnected(false)
      unanswered += 1
      own.send({ kind: 'hello' })
    }
    ask()
    const timer = window.setInterval(ask, ASK_MS)
    document.addEventListener('visibilitychange', ask)
    return () => {
      window.clearInterval(timer)
      document.removeEventListener('visibilitychange', ask)
      own.close()
      line.current = null
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [scene])

  const send = useCallback((command: Command) => {
    const notes = faultsOf(command)
    setRefused(notes)
    if (notes.length === 0) line.current?.send({ kind: 'command', command })
  }, [])
  const draw = useCallback(
    (asked: ViewPicture) =>
      new Promise<Blob>((resolve, reject) => {
        const end = (file: Blob | null) => {
          window.clearTimeout(timer)
          drawing.current = null
          if (file) resolve(file)
          else reject(new Error('no picture came'))
        }
        const timer = window.setTimeout(() => end(null), DRAWN_MS)
        drawing.current = end
        line.current?.send({ kind: 'draw', ...asked, caption: [...asked.caption] })
      }),
    [],
  )
  if (faults) return <FaultPage faults={faults} />
  if (scene === undefined) return contentLost ? <AwayPage name="content" /> : null
  return (
    <Console
      screen={audience}
      connected={connected}
      picture={picture}
      refused={refused}
      scripts={scripts}
      scriptFault={fault && [fault.file, fault.path, fault.reason].filter(Boolean).join(' · ')}
      send={send}
      draw={draw}
    />
  )
}

/** What of a command the content does not have; such a command is not sent. */
function faultsOf(command: Command): readonly StateNote[] {
  const { campus, tours } = useTable.getState()
  return command.do === 'show' && campus ? normalizePatch(campus, command.patch, tours).notes : []
}
