/**
 * Lines to be spoken, large, with their cue words marked. The line that the clock has come to stands out and is brought
 * into view, until the list is scrolled by hand; a line that is touched is where the telling goes on from.
 */
import { type RefObject, useEffect, useRef } from 'react'
import { lineParts } from '../../../domain/tours/spokenLine.ts'
import { Button } from '../../../ui/Button.tsx'

interface Props {
  readonly lines: readonly string[]
  /** The line that is told; null where no clock runs. */
  readonly current: number | null
  /** What scrolls around the lines. */
  readonly pane: RefObject<HTMLElement | null>
  onPick?(line: number): void
}

/** The current line is brought this far down the pane, share of its height. */
const RESTS_AT = 0.3

export function ScriptLines({ lines, current, pane, onPick }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const byHand = useRef(false)
  const [first] = lines

  // biome-ignore lint/correctness/useExhaustiveDependencies: another script is followed again
  useEffect(() => {
    byHand.current = false
    if (pane.current) pane.current.scrollTop = 0
  }, [first, pane])

  useEffect(() => {
    const box = pane.current
    if (!box) return
    const leave = () => {
      byHand.current = true
    }
    box.addEventListener('wheel', leave, { passive: true })
    box.addEventListener('touchmove', leave, { passive: true })
    return () => {
      box.removeEventListener('wheel', leave)
      box.removeEventListener('touchmove', leave)
    }
  }, [pane])

  useEffect(() => {
    const box = pane.current
    const line = current === null ? undefined : list.current?.children[current]
    if (!box || !(line instanceof HTMLElement) || byHand.current || current === 0) return
    box.scrollTop = line.offsetTop - box.clientHeight * RESTS_AT
  }, [current, pane])

  return (
    <ol ref={list} className="console__lines" data-testid="lines">
      {lines.map((line, i) => (
        <li
          key={line}
          data-told={(current !== null && i < current) || undefined}
          aria-current={i === current || undefined}
        >
          {onPick ? (
            // For hands alone: the Tab key would come to every line before it came to anything else.
            <Button
              className="console__spoken"
              tabIndex={-1}
              onClick={() => {
                byHand.current = false
                onPick(i)
              }}
            >
              <Spoken line={line} />
            </Button>
          ) : (
            <p className="console__spoken">
              <Spoken line={line} />
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

function Spoken({ line }: { line: string }) {
  return lineParts(line).map(({ text, cue }, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of one line, which never change places
    cue ? <strong key={i}>{text}</strong> : <span key={i}>{text}</span>,
  )
}
