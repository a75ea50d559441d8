/** The park in figures, each with its origin. */
import { useTranslation } from 'react-i18next'
import { grossFloorAreaM2 } from '../domain/areas.ts'
import type { Figure } from '../domain/scene/story.ts'
import { useCampus, useTable } from '../store/index.ts'
import { Growth } from './Growth.tsx'
import { Origin } from './Origin.tsx'
import { Panel } from './Panel.tsx'
import { formatArea, formatDate, formatNumber, useLang, useText } from './text.ts'

const GROUPS = ['scale', 'region', 'economy', 'companies'] as const

export function ParkPanel() {
  const { t } = useTranslation()
  const text = useText()
  const { pack } = useCampus()
  const { address, disclaimer } = pack.manifest
  return (
    <Panel title={t('menu.park')} onClose={() => useTable.getState().closePanel()}>
      <p className="muted">{text(disclaimer)}</p>
      <p>
        {t('park.address')} {text(address.text)} <Origin {...address} />
      </p>
      {GROUPS.map((group) => {
        const own = pack.figures.filter((it) => it.group === group)
        if (own.length === 0) return null
        return (
          <section key={group}>
            <h3>{t(`park.${group}`)}</h3>
            <dl className="figures">
              {own.map((it) => (
                <FigureEntry key={it.id} figure={it} />
              ))}
            </dl>
            {group === 'scale' && (
              <p className="muted">
                {t('park.derived', { area: formatArea(grossFloorAreaM2(pack.buildings)).replace(' m²', '') })}
              </p>
            )}
          </section>
        )
      })}
    </Panel>
  )
}

function FigureEntry({ figure }: { figure: Figure }) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const unit = figure.unit ? ` ${text(figure.unit)}` : ''
  return (
    <div className="figure">
      <dt>{text(figure.label)}</dt>
      <dd>
        <strong>{formatNumber(figure.value, figure.decimals)}</strong>
        {unit}
        {figure.asOf && <small> {formatDate(figure.asOf, lang, figure.precision)}</small>}{' '}
        <Origin {...figure} />
        {figure.note && <p className="muted">{text(figure.note)}</p>}
        {figure.series && (
          <Growth
            label={t('park.growth', { label: text(figure.label) })}
            points={figure.series}
            decimals={figure.decimals}
          />
        )}
      </dd>
    </div>
  )
}
