/** What the pack has to be said aloud; it comes after the console stands. */
import { useEffect, useState } from 'react'
import type { Campus } from '../../domain/campus/campus.ts'
import type { Fault } from '../../domain/content/pack.ts'
import type { Scripts } from '../../domain/content/script.ts'
import { attempt } from '../../loader/attempt.ts'

export interface ScriptsState {
  /** Null until they have come, and where the pack has none. */
  readonly scripts: Scripts | null
  /** The first thing that is wrong with them. */
  readonly fault: Fault | null
}

const NONE: ScriptsState = { scripts: null, fault: null }

export function useScripts(campus: Campus | null): ScriptsState {
  const [state, setState] = useState(NONE)
  useEffect(() => {
    setState(NONE)
    if (!campus?.pack.manifest.scripts) return
    let left = false
    void attempt('console', async () => {
      const { loadScripts } = await import('../loadScripts.ts')
      const loaded = await loadScripts(campus)
      if (left) return
      if ('scripts' in loaded) setState({ scripts: loaded.scripts, fault: null })
      else setState({ scripts: null, fault: loaded.faults[0] ?? null })
    })
    return () => {
      left = true
    }
  }, [campus])
  return state
}
