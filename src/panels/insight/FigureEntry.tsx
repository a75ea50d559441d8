/** One figure as it is known on a day: the number, when and where it was published, and its picture. */
import { ArrowRight } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '../../domain/content/story.ts'
import { type Known, knownOn } from '../../domain/evidence/insight.ts'
import type { DayNumber } from '../../domain/schedule/calendar.ts'
import { Button } from '../../ui/Button.tsx'
import { SourceBadge } from '../SourceBadge.tsx'
import { formatDate, useLang, useText } from '../text.ts'
import { CountDots } from './CountDots.tsx'
import { goToDay } from './goToDay.ts'
import { ShareBar } from './ShareBar.tsx'
import { TimeChart } from './TimeChart.tsx'
import { UseBars } from './UseBars.tsx'
import { useFigureWords } from './words.ts'

interface Props {
  readonly figure: Figure
  readonly day: DayNumber
}

export const FigureEntry = memo(function FigureEntry({ figure, day }: Props) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const words = useFigureWords(figure)
  const known = knownOn(figure, day)
  const { now } = known
  const big = figure.chart !== undefined && figure.chart !== 'count'
  return (
    <div className="figure" data-figure={figure.id} data-big={big || undefined}>
      <h4>{text(figure.label)}</h4>
      {now ? (
        <>
          <p className="figure__value" data-testid="figure-value">
            <strong>{words.number(now)}</strong> {words.unit}
          </p>
          <p className="figure__origin" data-testid="figure-origin">
            {now.day !== null && formatDate(now.day, lang, now.precision)} <SourceBadge {...now} />
            {now.mayBeOlder && <span>{t('insight.older')}</span>}
          </p>
        </>
      ) : (
        <Later known={known} />
      )}
      <Picture figure={figure} known={known} day={day} />
      {now && figure.note && <p className="figure__note">{text(figure.note)}</p>}
    </div>
  )
})

/** Nothing is known yet: the way to the day on which there is. */
function Later({ known: { later } }: { known: Known }) {
  const { t } = useTranslation()
  const lang = useLang()
  const [first] = later
  if (!first) return null
  return (
    <Button className="figure__later" onClick={() => goToDay(first.day)}>
      {t('insight.first', { date: formatDate(first.day, lang, first.precision) })}
      <ArrowRight aria-hidden />
    </Button>
  )
}

function Picture({ figure, known, day }: Props & { known: Known }) {
  const text = useText()
  return (
    <>
      {(figure.chart === 'growth' || figure.chart === 'steps') && (
        <TimeChart figure={figure} known={known} day={day} stepped={figure.chart === 'steps'} />
      )}
      {figure.chart === 'share' && known.now && (
        <ShareBar percent={known.now.value} label={text(figure.label)} decimals={figure.decimals} />
      )}
      {figure.chart === 'count' && <CountDots figure={figure} known={known} day={day} />}
      {figure.model === 'floor-area' && <UseBars day={day} />}
    </>
  )
}
