/**
 * The space finder. Two questions, how much and from when, and the answers under them at once; further wishes are folded
 * away. What is kept lies in a tray at the foot: compared, taken along as a code, printed.
 */
import './finder.css'
import { ChevronDown, ChevronUp, Star } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { storeyIds } from '../../domain/campus/storeys.ts'
import { sameInAll } from '../../domain/language/text.ts'
import { formatIsoDate, toDay } from '../../domain/schedule/calendar.ts'
import { sameValue } from '../../domain/state/state.ts'
import { MAX_SHORTLIST } from '../../domain/tenancy/shortlist.ts'
import { findSpaces, keptSpaces, type SpaceAnswer, type SpaceNeed } from '../../domain/tenancy/spaceFinder.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { searchDay, usualNeed } from '../../store/slices/finder.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Slider } from '../../ui/Slider.tsx'
import type { PanelProps } from '../definition.ts'
import { flyTo } from '../flyTo.ts'
import { Choices } from '../light/Choices.tsx'
import { Panel } from '../Panel.tsx'
import { SourceBadge } from '../SourceBadge.tsx'
import { formatArea, formatDate, formatMonth, useLang, useText } from '../text.ts'
import { useSettledDate } from '../useSettledDate.ts'
import { Compared } from './Compared.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import { finderPanel } from './panel.ts'
import { TakeAway } from './TakeAway.tsx'
import { useReasons } from './useReasons.ts'
import './messages/index.ts'

/** Areas of the slider, m². */
const AREA = { min: 300, max: 12_000, step: 100 } as const
const OPEN = 'any'
const CONDITIONS = [OPEN, 'shell', 'fitted', 'furnished'] as const
/** Months ahead that are offered as a beginning. */
const MONTHS = [0, 3, 6, 12] as const
const DAYS_PER_MONTH = 30.44
/** Answers shown before more are asked for. */
const FIRST = 5
/** The list that was scrolled gives way to something else. */
const showFromStart = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'start' })
/** The overlay that shows what can be had. */
const WHILE_SOUGHT = 'occupancy'

/** Whether the shortlist is the one of the link that opened the table. */
function cameWithLink(): boolean {
  const { opened, shortlist } = useTable.getState()
  return shortlist.length > 0 && opened !== null && sameValue(opened.shortlist, shortlist)
}

export function Finder({ print, publicUrl, ownPage }: PanelProps) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const campus = useCampus()
  const today = searchDay({ campus, date: useSettledDate() })
  const asked = useTable((table) => table.need)
  const need = useMemo(() => asked ?? usualNeed(today), [asked, today])
  const shortlist = useTable((table) => table.shortlist)
  const [all, setAll] = useState(false)
  const [prints, setPrints] = useState(0)
  const [printing, setPrinting] = useState(false)
  const [refused, setRefused] = useState(false)
  const wishes = [need.industry, need.near, need.condition].filter((wish) => wish !== null).length
  const [wishing, setWishing] = useState(wishes > 0)
  /** What is seen of the shortlist in place of the answers. */
  const [part, setPart] = useState<'compare' | 'take' | null>(cameWithLink() ? 'compare' : null)
  const togglePart = (next: 'compare' | 'take') => setPart(shownPart === next ? null : next)
  const { setNeed } = useTable.getState()
  const answers = useMemo(() => findSpaces(campus, need), [campus, need])
  const shown = useMemo(() => (all ? answers : answers.slice(0, FIRST)), [all, answers])
  useEffect(() => {
    useTable.getState().setFound(shown.map((it) => it.id))
  }, [shown])
  useEffect(() => {
    const table = useTable.getState()
    const { overlay, visit, date, pause, setDay, setOverlay, setFound } = table
    // From a date of the past, on which nothing of it stood, the model comes to the day that is asked about.
    const begins = searchDay(table)
    if (toDay(date) < begins) {
      pause()
      setDay(begins)
    }
    // What is free is what the model shows while it is looked for, and no longer.
    const brought = overlay === 'none'
    if (brought) setOverlay(WHILE_SOUGHT)
    return () => {
      setFound([])
      const now = useTable.getState()
      if (brought && now.overlay === WHILE_SOUGHT && now.visit === visit) setOverlay('none')
    }
  }, [])
  const printOnce = () => {
    setPrints((it) => it + 1)
    setPrinting(true)
    setRefused(false)
  }
  const kept = useMemo(() => keptSpaces(campus, shortlist, need), [campus, shortlist, need])
  const shownPart = kept.length > 0 ? part : null
  const near = campus.pack.tenants.filter((it) => it.locations.length > 0).map((it) => it.id)
  const begins = MONTHS.map((months) => formatIsoDate(today + Math.round(months * DAYS_PER_MONTH)))
  /** A month, with its year where that is another than the one before: all of them stand in one line of a hall. */
  const beginName = (date: string) => {
    const before = begins[begins.indexOf(date) - 1]
    return before?.slice(0, 4) === date.slice(0, 4)
      ? formatMonth(Number(date.slice(5, 7)), lang)
      : formatDate(date, lang, 'month')
  }

  return (
    <Panel
      title={text(finderPanel.label)}
      header={
        <span className="finder__count" role="status">
          {t('finder.count', { count: answers.length })} <SourceBadge illustrative topic="floors" />
        </span>
      }
      footer={
        kept.length > 0 && (
          <section
            className="finder__tray"
            aria-label={t('finder.shortlist', { count: kept.length, most: MAX_SHORTLIST })}
          >
            {refused && (
              <p className="muted" role="status">
                {t('finder.noPrint')}
              </p>
            )}
            <div className="finder__tray-row">
              <Button pressed={shownPart === 'compare'} onClick={() => togglePart('compare')}>
                {t('finder.compare', { count: kept.length, most: MAX_SHORTLIST })}
              </Button>
              <Button
                className="button finder__take"
                pressed={shownPart === 'take'}
                onClick={() => togglePart('take')}
              >
                {t('finder.takeAlong')}
              </Button>
              {print && (
                <Button className="button finder__print" onClick={printOnce}>
                  {t('finder.print')}
                </Button>
              )}
            </div>
          </section>
        )
      }
      onClose={() => useTable.getState().closePanel()}
    >
      {shownPart !== null && (
        <div ref={showFromStart}>
          {shownPart === 'compare' ? (
            <>
              <h3>{t('finder.shortlist', { count: kept.length, most: MAX_SHORTLIST })}</h3>
              <Compared answers={kept} need={need} />
            </>
          ) : (
            <TakeAway answers={kept} need={need} publicUrl={publicUrl} ownPage={ownPage} />
          )}
        </div>
      )}
      {shownPart === null && (
        <>
          {/* biome-ignore lint/a11y/noLabelWithoutControl: the slider is in it */}
          <label className="finder__area">
            <span>{t('finder.area')}</span>
            <Slider
              {...AREA}
              value={need.areaM2}
              text={formatArea(need.areaM2)}
              onChange={(areaM2) => setNeed({ areaM2 })}
            />
            <strong>{formatArea(need.areaM2)}</strong>
          </label>
          <Choices
            label={t('finder.from')}
            items={begins}
            chosen={formatIsoDate(need.from)}
            name={(it) => (it === begins[0] ? t('finder.now') : beginName(it))}
            onChoose={(it) => setNeed({ from: toDay(it) })}
          />
          {answers.length === 0 && <p className="muted">{t('finder.none')}</p>}
          <ol className="answers" data-testid="answers">
            {shown.map((entry) => (
              <Answer key={entry.id} answer={entry} need={need} kept={shortlist.includes(entry.id)} />
            ))}
          </ol>
          {answers.length > FIRST && (
            <Button onClick={() => setAll(!all)}>
              {all ? t('now.fewer') : t('now.more', { count: answers.length - FIRST })}
            </Button>
          )}
          <h3 className="finder__more">
            <Button aria-expanded={wishing} onClick={() => setWishing(!wishing)}>
              {wishing ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />} {t('finder.wishes')}
              {wishes > 0 && ` (${wishes})`}
            </Button>
          </h3>
          {wishing && (
            <>
              <Wish
                label={t('finder.industry')}
                values={campus.pack.industries.map((it) => it.id)}
                value={need.industry}
                name={(it) => text(campus.industries.get(it)?.name ?? sameInAll(it))}
                onChoose={(industry) => setNeed({ industry })}
              />
              <Wish
                label={t('finder.near')}
                values={near}
                value={need.near}
                name={(it) => text(campus.tenants.get(it)?.name ?? sameInAll(it))}
                onChoose={(id) => setNeed({ near: id })}
              />
              <Choices
                label={t('finder.condition')}
                items={CONDITIONS}
                chosen={need.condition ?? OPEN}
                name={(it) => t(it === OPEN ? 'finder.any' : `space.${it}`)}
                onChoose={(it) => setNeed({ condition: it === OPEN ? null : it })}
              />
            </>
          )}
        </>
      )}
      {printing && (
        <PrintSheet
          key={prints}
          answers={kept}
          need={need}
          onDone={() => setPrinting(false)}
          onRefused={() => setRefused(true)}
        />
      )}
    </Panel>
  )
}

function Answer({ answer, need, kept }: { answer: SpaceAnswer; need: SpaceNeed; kept: boolean }) {
  const { t } = useTranslation()
  const { title, reasons } = useReasons(answer, need)
  const full = useTable((table) => table.shortlist.length >= MAX_SHORTLIST)
  const [own = ''] = storeyIds(answer.space.building, answer.storeys)
  const chosen = useTable((table) => table.select === own)
  return (
    <li className="answer">
      <Button className="answer__main" aria-current={chosen ? 'true' : undefined} onClick={() => flyTo(own)}>
        <span className="answer__title">
          {title} <strong>{formatArea(answer.areaM2)}</strong>
        </span>
        <small>{reasons.join(' · ')}</small>
      </Button>
      <IconButton
        label={t(kept ? 'finder.drop' : 'finder.keep', { name: title })}
        icon={Star}
        filled={kept}
        pressed={kept}
        disabled={!kept && full}
        onClick={() => useTable.getState().toggleShortlist(answer.id)}
      />
    </li>
  )
}

interface WishProps {
  readonly label: string
  readonly values: readonly string[]
  readonly value: string | null
  name(value: string): string
  onChoose(value: string | null): void
}

/** One wish out of several, or none. */
function Wish({ label, values, value, name, onChoose }: WishProps) {
  const { t } = useTranslation()
  return (
    <Choices
      label={label}
      items={[OPEN, ...values]}
      chosen={value ?? OPEN}
      name={(it) => (it === OPEN ? t('finder.any') : name(it))}
      onChoose={(it) => onChoose(it === OPEN ? null : it)}
    />
  )
}
