/** Who a tenant is: industry, documented facts, where it is shown and why there. */
import { useTranslation } from 'react-i18next'
import { storeyRangeLabel } from '../../domain/campus/storeys.ts'
import type { Tenant } from '../../domain/content/records/tenant.ts'
import { CLASS_NAMES } from '../../domain/overlays/companyClass.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Origin } from '../Origin.tsx'
import { Panel } from '../Panel.tsx'
import { EvidenceSummary } from '../sources/EvidenceSummary.tsx'
import { formatDate, useLang, useText } from '../text.ts'
import { Fact, FrameButton, StatedList } from './Fact.tsx'

export function TenantCard({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const campus = useCampus()
  const industry = campus.industries.get(tenant.industry.id)
  const chain = campus.pack.chains.find((it) => it.id === tenant.chain?.id)
  const { setSelect } = useTable.getState()
  return (
    <Panel
      title={text(tenant.name)}
      className="card"
      header={<Origin source={tenant.presenceSource} illustrative={tenant.presenceSource === undefined} />}
      onClose={() => setSelect(null)}
    >
      <dl className="facts">
        {industry && (
          <Fact label={t('card.industry')}>
            {text(industry.name)} <Origin {...tenant.industry} />
          </Fact>
        )}
        {tenant.classes.map((it) => (
          <Fact key={it.class} label={t('card.class')}>
            {text(CLASS_NAMES[it.class])} <Origin {...it} />
          </Fact>
        ))}
        {chain && tenant.chain && (
          <Fact label={t('card.chain')}>
            {text(chain.name)}
            {tenant.chain.position && ` · ${t(`chain.${tenant.chain.position}`)}`}{' '}
            <Origin {...tenant.chain} />
          </Fact>
        )}
        {tenant.legalName && (
          <Fact label={t('card.legalName')}>
            {text(tenant.legalName.text)} <Origin {...tenant.legalName} />
          </Fact>
        )}
        {tenant.parent && (
          <Fact label={t('card.parent')}>
            {text(tenant.parent.text)} <Origin {...tenant.parent} />
          </Fact>
        )}
        <Fact label={t(tenant.since.basis === 'reported' ? 'card.reported' : 'card.since')}>
          {formatDate(tenant.since.date, lang, tenant.since.precision)} <Origin {...tenant.since} />
        </Fact>
        {tenant.until && (
          <Fact label={t('card.until')}>
            {formatDate(tenant.until.date, lang, tenant.until.precision)} <Origin {...tenant.until} />
          </Fact>
        )}
      </dl>
      <EvidenceSummary id={tenant.id} />
      {tenant.presence === 'registered' && <p className="muted">{t('card.registered')}</p>}
      {tenant.locations.length > 0 && (
        <>
          <h3>{t('card.where')}</h3>
          <ul className="rows">
            {tenant.locations.map((it) => {
              const building = campus.buildings.get(it.building)?.building
              if (!building) return null
              const storeys = storeyRangeLabel(it.storeys)
              return (
                <li key={it.building} className="row-line">
                  <button type="button" className="row" onClick={() => setSelect(building.id)}>
                    <span>{t('card.storeyRange', { building: text(building.name), storeys })}</span>
                  </button>
                  <Origin {...it} />
                </li>
              )
            })}
          </ul>
          <FrameButton id={tenant.id} />
        </>
      )}
      <h3>{t('card.facts')}</h3>
      <StatedList facts={tenant.facts} />
    </Panel>
  )
}
