/** What a tenant asks of a storey: its plan, what is seen from its windows, and how far it is to the rest of the park indoors. */
import './messages/index.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type WindowView, windowViews } from '../../domain/camera/windowView.ts'
import type { CampusBuilding } from '../../domain/campus/campus.ts'
import { indoorWalks } from '../../domain/campus/corridorWalk.ts'
import { storeysOf } from '../../domain/campus/storeys.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { formatNumber, useText } from '../text.ts'
import { type Part, PlanFigure } from './PlanFigure.tsx'
import { type SunOfSide, useSunHours } from './useSunHours.ts'

interface Props {
  readonly id: string
  readonly entry: CampusBuilding
  readonly storey: number
  /** Who holds the storey and what of it is free, with where along it. */
  readonly parts: readonly Part[]
}

export function StoreyAnswers({ id, entry, storey, parts }: Props) {
  const { t } = useTranslation()
  const level = storeysOf(entry.building).find((it) => it.number === storey)
  return (
    <>
      <Windows id={id} entry={entry} storey={storey} />
      {level && <PlanFigure level={level} parts={parts} />}
      <Walks from={entry.building.id} />
      <p className="muted">{t('storey.note')}</p>
    </>
  )
}

function Windows({ id, entry, storey }: Omit<Props, 'parts'>) {
  const { t } = useTranslation()
  const campus = useCampus()
  const views = useMemo(() => windowViews(campus, entry, storey), [campus, entry, storey])
  const sides = views.map((it) => it.side)
  // A hand that looks around leaves the pose of the side, and is still at the window.
  const at = useTable(
    ({ camera }) => views.find(({ pose }) => camera !== null && isAt(camera, pose))?.side ?? null,
  )
  if (sides.length === 0) return null
  const look = (side: (typeof sides)[number]) => {
    const view = views.find((it) => it.side === side)
    if (view) useTable.getState().goToPose(view.pose)
  }
  return (
    <>
      <h3>{t('storey.window')}</h3>
      <RadioGroup
        label={t('storey.window')}
        items={sides}
        chosen={at}
        className="chips"
        itemClass="chip"
        name={(side) => t(`storey.side.${side}`)}
        onChoose={look}
      />
      <SunLine views={views} at={at} />
      {at !== null && (
        <Button className="button" onClick={() => useTable.getState().frame(id)}>
          {t('storey.outside')}
        </Button>
      )}
    </>
  )
}

/** Hours of sun on the side that is looked out of, otherwise on the one with most of it in winter. */
function SunLine({ views, at }: { views: readonly WindowView[]; at: WindowView['side'] | null }) {
  const { t } = useTranslation()
  const campus = useCampus()
  const hours = useSunHours(campus, views)
  const best = hours.reduce<SunOfSide | undefined>(
    (most, it) => (most && most.december >= it.december ? most : it),
    undefined,
  )
  const shown = hours.find(({ side }) => side === at) ?? best
  if (!shown) return null
  return (
    <p className="muted">
      {t('storey.sun', {
        side: t(`storey.side.${shown.side}`),
        december: formatNumber(shown.december, 1),
        june: formatNumber(shown.june, 1),
      })}
    </p>
  )
}

/** Looking around moves the eye by less than this, meters. */
const AROUND_M = 4

function isAt({ position: a }: { position: Triple }, { position: b }: { position: Triple }): boolean {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) < AROUND_M
}
type Triple = readonly [number, number, number]

function Walks({ from }: { from: string }) {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  const walks = useMemo(() => indoorWalks(campus, from), [campus, from])
  if (walks.length === 0) return null
  return (
    <>
      <h3>{t('storey.walks')}</h3>
      <ul className="storey-walks">
        {walks.map(({ building, minutes }) => {
          const entry = campus.buildings.get(building)
          return (
            entry && (
              <li key={building}>
                <span>{text(entry.building.name)}</span>
                <span>{t('storey.minutes', { minutes })}</span>
              </li>
            )
          )
        })}
      </ul>
    </>
  )
}
