/** Caption and controls of a tour. */
import './tour.css'
import { ChevronLeft, ChevronRight, Pause, Play, X } from 'lucide-react'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tour } from '../../domain/content/tour.ts'
import type { DayNumber } from '../../domain/schedule/calendar.ts'
import { type Story, storyOf } from '../../domain/tours/tours.ts'
import { currentStep, onItsWay, useCampus, useTable } from '../../store/index.ts'
import { panelObstacle } from '../../store/overlayRegistry.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Voice } from '../narration/Voice.tsx'
import { SourceBadge } from '../SourceBadge.tsx'
import { EvidenceGroup, EvidenceMark } from '../sources/EvidenceMark.tsx'
import { formatDate, useLang, useText } from '../text.ts'
import { DateText } from '../timeline/DateText.tsx'
import './messages/index.ts'

export function TourBar() {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const dateText = useCallback((day: DayNumber) => formatDate(day, lang), [lang])
  const bar = useRef<HTMLSpanElement>(null)
  const tour = useTable((table) => table.tours.find((it) => it.id === table.tour))
  const index = useTable((table) => table.step)
  const step = useTable((table) => currentStep(table)?.step)
  const story = useStory(tour)
  const travels = useTable(onItsWay)
  const playing = useTable((table) => table.tourPlaying && table.tourAuto)
  const { stepTour, pauseTour, resumeTour, stopTour } = useTable.getState()

  useEffect(
    () =>
      useTable.subscribe(
        (table) => shareOf(table.step, table.tourSeconds, story),
        (progress) => bar.current?.style.setProperty('--share', String(progress)),
        { fireImmediately: true },
      ),
    [story],
  )

  if (!tour || !step) return null
  return (
    <EvidenceGroup>
      <section ref={panelObstacle} className="tour glass" data-testid="tour" aria-label={text(tour.name)}>
        <div className="tour__text" data-travels={travels || undefined}>
          {travels && <DateText as="time" of={dateText} />}
          {/* It keeps its place while time runs to its day, so that nothing jumps when it is there. */}
          <div className="tour__words" aria-live="polite" hidden={travels}>
            <div className="tour__head">
              <strong>{text(step.title)}</strong> <SourceBadge {...step} />
              {step.alsoSources.map((source) => (
                <SourceBadge key={source} source={source} />
              ))}
              <EvidenceMark />
            </div>
            <p className="tour__caption">{text(step.caption)}</p>
          </div>
        </div>
        <span className="tour__count muted">
          {index + 1} / {tour.steps.length}
        </span>
        <Voice />
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
    </EvidenceGroup>
  )
}

/** The tour worked out; null while none is told. */
function useStory(tour: Tour | undefined): Story | null {
  const campus = useCampus()
  return tour ? storyOf(campus, tour) : null
}

/** How much of a tour has been told, 0–1. */
function shareOf(step: number, seconds: number, story: Story | null): number {
  if (!story) return 0
  const before = story.steps.slice(0, step).reduce((sum, it) => sum + it.lengthSeconds, 0)
  return (before + Math.min(seconds, story.steps[step]?.lengthSeconds ?? 0)) / story.seconds
}
