/** The steps of the tour that is told, and the tours there are. */
import type { Tour } from '../../../domain/content/tour.ts'
import { textKey } from '../../../domain/language/text.ts'
import type { Command } from '../../../domain/tours/presenting.ts'
import { useText } from '../../../panels/text.ts'
import { useTable } from '../../../store/index.ts'
import { Button } from '../../../ui/Button.tsx'

interface Props {
  readonly tour: Tour | undefined
  readonly index: number
  send(command: Command): void
}

export function StepList({ tour, index, send }: Props) {
  const text = useText()
  const tours = useTable((table) => table.tours)
  return (
    <section className="console__steps" aria-label={text('present.steps')}>
      {/* No toolbar: arrows are the clicker's, so each of these is reached by the Tab key. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like every other element */}
      <div className="console__tours" role="group" aria-label={text('present.tours')}>
        {tours.map((story) => (
          <Button
            key={story.id}
            className="tile"
            pressed={story.id === tour?.id}
            onClick={() => send({ do: 'start', tour: story.id })}
          >
            {text(story.name)}
          </Button>
        ))}
      </div>
      <ol>
        {tour?.steps.map((step, i) => (
          <li key={textKey(step.title)}>
            <Button
              className="console__step"
              aria-current={i === index ? 'step' : undefined}
              onClick={() => send({ do: 'jump', step: i })}
            >
              <span>{i + 1}</span> {text(step.title)}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
