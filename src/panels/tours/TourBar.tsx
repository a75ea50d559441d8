/** Caption and controls of a tour. */
import './tour.css'
import { ChevronLeft, ChevronRight, Pause, Play, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { currentStep, useTable } from '../../store/index.ts'
import { panelObstacle } from '../../store/overlayRegistry.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { SourceBadge } from '../SourceBadge.tsx'
import { useText } from '../text.ts'
import './messages/index.ts'

export function TourBar() {
  const { t } = useTranslation()
  const text = useText()
  const bar = useRef<HTMLSpanElement>(null)
  const tour = useTable((table) => table.tours.find((it) => it.id === table.tour))
  const index = useTable((table) => table.step)
  const step = useTable((table) => currentStep(table)?.step)
  const playing = useTable((table) => table.tourPlaying && table.tourAuto)
  const { stepTour, pauseTour, resumeTour, stopTour } = useTable.getState()

  useEffect(
    () =>
      useTable.subscribe(
        (table) => shareOf(table.step, table.tourSeconds, tour),
        (progress) => bar.current?.style.setProperty('--share', String(progress)),
        { fireImmediately: true },
      ),
    [tour],
  )

  if (!tour || !step) return null
  return (
    <section ref={panelObstacle} className="tour glass" aria-label={text(tour.name)}>
      <div className="tour__text" aria-live="polite">
        <p>
          <strong>{text(step.title)}</strong> <SourceBadge {...step} />
          {step.alsoSources.map((source) => (
            <SourceBadge key={source} source={source} />
          ))}
        </p>
        <p className="tour__caption">{text(step.caption)}</p>
      </div>
      <span className="tour__count muted">
        {index + 1} / {tour.steps.length}
      </span>
      <IconButton
        label={t('tour.previous')}
        icon={ChevronLeft}
        disabled={index === 0}
        onClick={() => stepTour(-1)}
      />
      <IconButton
        label={t(playing ? 'film.pause' : 'film.resume')}
        icon={playing ? Pause : Play}
        onClick={playing ? pauseTour : resumeTour}
      />
      <IconButton
        label={t('tour.next')}
        icon={ChevronRight}
        disabled={index === tour.steps.length - 1}
        onClick={() => stepTour(1)}
      />
      <IconButton label={t('film.stop')} icon={X} onClick={stopTour} />
      <span ref={bar} className="tour__bar" />
    </section>
  )
}

type TourLength = { readonly steps: readonly { readonly dwellSeconds: number }[] } | undefined

/** How much of a tour has been told, 0–1. */
function shareOf(step: number, seconds: number, tour: TourLength): number {
  if (!tour) return 0
  const length = (count?: number) => tour.steps.slice(0, count).reduce((sum, it) => sum + it.dwellSeconds, 0)
  const here = Math.min(seconds, tour.steps[step]?.dwellSeconds ?? 0)
  return (length(step) + here) / length()
}
