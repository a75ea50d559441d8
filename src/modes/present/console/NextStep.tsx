/** What comes next: its picture where the pack has one, its title and first line, and the way on and back. */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { Script } from '../../../domain/content/script.ts'
import type { Tour } from '../../../domain/content/tour.ts'
import type { Command } from '../../../domain/tours/presenting.ts'
import { plainLine } from '../../../domain/tours/spokenLine.ts'
import { useText } from '../../../panels/text.ts'
import { StepPicture } from '../../../panels/tours/StepPicture.tsx'
import { Button } from '../../../ui/Button.tsx'
import { COMMANDS } from '../commands.ts'
import { useLines } from './useLines.ts'

interface Props {
  readonly tour: Tour | undefined
  readonly index: number
  /** The script of the next step. */
  readonly script: Script | null
  /** Digits typed so far. */
  readonly digits: string
  send(command: Command): void
}

export function NextStep({ tour, index, script, digits, send }: Props) {
  const text = useText()
  const linesOf = useLines()
  const next = tour?.steps[index + 1]
  const [first] = next && script ? linesOf(script.lines) : []
  return (
    <section className="console__next" aria-label={text('present.next')}>
      {tour && next && <StepPicture tour={tour.id} step={index + 1} />}
      <div className="console__upcoming">
        <h2>{text('present.next')}</h2>
        <p className="console__title">
          {next ? text(next.title) : text(tour ? 'present.end' : 'present.noTour')}
        </p>
        {first && <p className="console__first">{plainLine(first)}</p>}
        {digits !== '' && <p className="console__digits">→ {digits}</p>}
      </div>
      <div className="console__walk">
        <Button aria-label={text(COMMANDS.previous.label)} onClick={() => send({ do: 'previous' })}>
          <ChevronLeft aria-hidden />
        </Button>
        <Button className="button console__go" onClick={() => send({ do: 'next' })}>
          {text(COMMANDS.next.label)}
          <ChevronRight aria-hidden />
        </Button>
      </div>
    </section>
  )
}
