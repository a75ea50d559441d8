/** Before the first step: the name of the park, and where to begin. */
import { Play } from 'lucide-react'
import { useText } from '../../panels/text.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { captionObstacle } from '../../store/overlayRegistry.ts'
import { perform } from '../../store/presenter.ts'
import { Button } from '../../ui/Button.tsx'
import { WindowButtons } from './WindowButtons.tsx'

export function Beginning() {
  const text = useText()
  const { title, subtitle } = useCampus().pack.manifest
  const tours = useTable((table) => table.tours)
  return (
    <section ref={captionObstacle} className="present__caption" data-testid="caption">
      <h2 className="present__title">{text(title)}</h2>
      <p className="present__text">{text(subtitle)}</p>
      <div className="present__choices">
        {tours.map((tour) => (
          <Button
            key={tour.id}
            className="button present__choice"
            onClick={() => perform({ do: 'start', tour: tour.id })}
          >
            <Play aria-hidden />
            {text(tour.name)}
          </Button>
        ))}
        <WindowButtons />
      </div>
    </section>
  )
}
