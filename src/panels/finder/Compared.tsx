/** What was kept, side by side: measures, the plan of a storey, the way into the model; and whom to ask. */
import { useTranslation } from 'react-i18next'
import { storeyIds, storeysOf } from '../../domain/campus/storeys.ts'
import type { SpaceAnswer, SpaceNeed } from '../../domain/tenancy/spaceFinder.ts'
import { placeInStorey } from '../../domain/tenancy/storeyParts.ts'
import { useCampus } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Fact } from '../cards/Fact.tsx'
import { flyTo } from '../flyTo.ts'
import { PlanFigure } from '../storey/PlanFigure.tsx'
import { formatArea, useText } from '../text.ts'
import { useReasons } from './useReasons.ts'

interface Props {
  readonly answers: readonly SpaceAnswer[]
  readonly need: SpaceNeed
  /** On paper, where nothing is pressed and the sheet itself says whom to ask. */
  readonly printed?: boolean
}

export function Compared({ answers, need, printed = false }: Props) {
  const { t } = useTranslation()
  const text = useText()
  const { contact, address } = useCampus().pack.manifest
  return (
    <>
      <ul className="compared" data-testid="compared">
        {answers.map((answer) => (
          <One key={answer.id} answer={answer} need={need} printed={printed} />
        ))}
      </ul>
      {!printed && (
        <>
          <dl className="facts">
            <Fact label={t('finder.contact')}>
              {contact && <>{text(contact)} · </>}
              {text(address.text)}
            </Fact>
          </dl>
          <p className="muted">{t('finder.illustrative')}</p>
        </>
      )}
    </>
  )
}

function One({ answer, need, printed }: Pick<Props, 'need'> & { answer: SpaceAnswer; printed: boolean }) {
  const { t } = useTranslation()
  const { title, reasons } = useReasons(answer, need)
  const campus = useCampus()
  const { space, storeys } = answer
  const building = campus.buildings.get(space.building)?.building
  const level = building && storeysOf(building).find((it) => it.number === storeys[0])
  const [own = ''] = storeyIds(space.building, storeys)
  const part = { id: space.id, ...placeInStorey(campus, own, space.id), free: true }
  return (
    <li>
      <strong>{title}</strong>
      <span>{formatArea(answer.areaM2)}</span>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <small>{t('finder.match', { percent: Math.round(answer.score * 100) })}</small>
      {level && !printed && <PlanFigure level={level} parts={[part]} />}
      {!printed && (
        <Button className="button" onClick={() => flyTo(own)}>
          {t('finder.show')}
        </Button>
      )}
    </li>
  )
}
