/** A count as one dot each; those the model names are filled. */
import { useTranslation } from 'react-i18next'
import type { Figure } from '../../domain/content/story.ts'
import { type Known, namedOn } from '../../domain/evidence/insight.ts'
import type { DayNumber } from '../../domain/schedule/calendar.ts'
import { useCampus } from '../../store/index.ts'
import { useText } from '../text.ts'

const STEP = 16
const PER_ROW = 20
const RADIUS = 5.5

interface Props {
  readonly figure: Figure
  readonly known: Known
  readonly day: DayNumber
}

export function CountDots({ figure, known: { now }, day }: Props) {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  if (!now) return null
  const named = Math.min(now.value, namedOn(campus, figure.classes, day))
  const rows = Math.ceil(now.value / PER_ROW)
  const words = figure.classes.length > 0 ? t('insight.named', { count: named }) : ''
  return (
    <div className="dots">
      <svg
        viewBox={`0 0 ${PER_ROW * STEP} ${rows * STEP}`}
        role="img"
        aria-label={`${text(figure.label)}: ${now.value}. ${words}`}
      >
        {Array.from({ length: now.value }, (_, i) => (
          <circle
            key={place(i)}
            className="dots__one"
            data-named={i < named || undefined}
            cx={place(i % PER_ROW)}
            cy={place(Math.floor(i / PER_ROW))}
            r={RADIUS}
          />
        ))}
      </svg>
      {named > 0 && <small>{words}</small>}
    </div>
  )
}

/** The middle of the n-th dot of a row or column. */
const place = (n: number) => (n + 0.5) * STEP
