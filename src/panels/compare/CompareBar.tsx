/** The tool of two dates, one line above the timeline: a tag for each half, ready pairs, what changed, and the end of it. */
import { ChevronDown, X } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type DayNumber, formatIsoDate, inOrder } from '../../domain/schedule/calendar.ts'
import { type DatePair, datePairs } from '../../domain/schedule/datePairs.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { panelObstacle } from '../../store/overlayRegistry.ts'
import { Button } from '../../ui/Button.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { formatDate, useLang, useText } from '../text.ts'
import { DateText } from '../timeline/DateText.tsx'
import { DateChoice } from './DateChoice.tsx'
import './messages/index.ts'
import './compareBar.css'

interface Props {
  /** Nobody has a keyboard here: dates are chosen by touch alone. */
  readonly keypad: boolean
}

export function CompareBar({ keypad }: Props) {
  const { t } = useTranslation()
  const campus = useCampus()
  const open = useTable((table) => table.panel === 'compare')
  const pairs = useMemo(() => datePairs(campus), [campus])
  const { togglePanel } = useTable.getState()
  return (
    <section
      ref={panelObstacle}
      className="compare-bar glass"
      data-testid="compare-bar"
      aria-label={t('compare.title')}
    >
      <DateTag side="left" keypad={keypad} />
      <DateTag side="right" keypad={keypad} />
      {pairs.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like every other element
        <div className="compare-bar__pairs" role="group" aria-label={t('compare.pairs')}>
          {pairs.map((pair) => (
            <PairButton key={pair.id} pair={pair} />
          ))}
        </div>
      )}
      <div className="compare-bar__tools">
        <Button pressed={open} className="tile" onClick={() => togglePanel('compare')}>
          {t('compare.changes')}
        </Button>
        <Button className="tile compare-bar__end" onClick={endComparing}>
          <X aria-hidden />
          {t('compare.end')}
        </Button>
      </div>
    </section>
  )
}

function endComparing(): void {
  const { panel, closePanel, setCompare } = useTable.getState()
  if (panel === 'compare') closePanel()
  setCompare(null)
}

interface TagProps extends Props {
  readonly side: 'left' | 'right'
}

/** The date of a half; a touch chooses another. */
function DateTag({ side, keypad }: TagProps) {
  const { t } = useTranslation()
  const lang = useLang()
  /** The date that stands at this side, where it is not the one of the clock. */
  const pinned = useTable(({ compare, date }) => {
    const clockIsLeft = compare !== null && date < compare
    return clockIsLeft === (side === 'left') ? null : compare
  })
  const ofClock = useCallback((day: DayNumber) => formatDate(day, lang), [lang])
  return (
    <Popover
      label={t(`compare.choose.${side}`)}
      className="compare-dates glass"
      button={{
        className: `tile compare-bar__date compare-bar__date--${side}`,
        'aria-description': t(`compare.choose.${side}`),
        children: (
          <>
            {pinned === null ? <DateText of={ofClock} /> : <span>{formatDate(pinned, lang)}</span>}
            <ChevronDown aria-hidden />
          </>
        ),
      }}
    >
      {(close) => <DateChoice of={pinned === null ? 'date' : 'compare'} keypad={keypad} onClose={close} />}
    </Popover>
  )
}

function PairButton({ pair }: { pair: DatePair }) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const { id, from, to, milestone, lot } = pair
  const shown = useTable(({ compare, date }) => {
    if (compare === null) return false
    const [left, right] = inOrder(compare, date)
    return left === formatIsoDate(from) && right === formatIsoDate(to)
  })
  const begins = milestone
    ? text(milestone.title)
    : lot
      ? t('compare.toppedOut', { lot: text(lot.name) })
      : t('compare.begun')
  return (
    <Button
      className="tile compare-bar__pair"
      pressed={shown}
      onClick={() => {
        const { pause, setCompare, setDay } = useTable.getState()
        pause()
        setCompare(formatIsoDate(from))
        setDay(to)
      }}
    >
      <span>{id === 'year' ? t('compare.year') : t('compare.toPresent', { begins })}</span>
      <small>
        {formatDate(from, lang)} – {formatDate(to, lang)}
      </small>
    </Button>
  )
}
