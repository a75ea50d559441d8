/** Who a tenant is: industry, documented facts, where it is shown and why there. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { storeyRangeLabel } from '../../domain/campus/storeys.ts'
import type { Tenant } from '../../domain/content/records/tenant.ts'
import { sameInAll } from '../../domain/language/text.ts'
import { CLASS_NAMES } from '../../domain/overlays/companyClass.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { tenantNeighbors } from '../../domain/tenancy/tenantNeighbors.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { chooseChain } from '../chains/chooseChain.ts'
import { flyTo } from '../flyTo.ts'
import { Panel } from '../Panel.tsx'
import { SourceBadge } from '../SourceBadge.tsx'
import { EvidenceSummary } from '../sources/EvidenceSummary.tsx'
import { formatDate, useLang, useText } from '../text.ts'
import { useSettledDate } from '../useSettledDate.ts'
import { Fact, FrameButton, StatedList } from './Fact.tsx'
import { TenantLogo, TenantPictures } from './TenantMedia.tsx'

export function TenantCard({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const campus = useCampus()
  const industry = campus.industries.get(tenant.industry.id)
  const chain = campus.pack.chains.find((it) => it.id === tenant.chain?.id)
  const chainShown = useTable((table) => table.chain !== null && table.chain === chain?.id)
  const day = toDay(useSettledDate())
  const neighbors = useMemo(() => tenantNeighbors(campus.pack.tenants, tenant, day), [campus, tenant, day])
  const { setSelect } = useTable.getState()
  return (
    <Panel
      title={text(tenant.name)}
      className="card"
      part="card"
      header={
        <SourceBadge
          source={tenant.presenceSource}
          illustrative={tenant.presenceSource === undefined}
          topic="companies"
        />
      }
      onClose={() => setSelect(null)}
    >
      {tenant.logo && <TenantLogo logo={tenant.logo} />}
      {tenant.line && (
        <p>
          <q>{text(tenant.line.text)}</q> <SourceBadge {...tenant.line} topic="companies" />
        </p>
      )}
      <TenantPictures tenant={tenant} />
      <dl className="facts">
        {industry && (
          <Fact label={t('card.industry')}>
            {text(industry.name)} <SourceBadge {...tenant.industry} topic="industries" />
          </Fact>
        )}
        {tenant.classes.map((kind) => (
          <Fact key={kind.class} label={t('card.class')}>
            {text(CLASS_NAMES[kind.class])} <SourceBadge {...kind} topic="companies" />
          </Fact>
        ))}
        {chain && tenant.chain && (
          <Fact label={t('card.chain')}>
            {text(chain.name)}
            {tenant.chain.position && ` · ${t(`chain.${tenant.chain.position}`)}`}{' '}
            <SourceBadge {...tenant.chain} topic="industries" />
          </Fact>
        )}
        {tenant.legalName && (
          <Fact label={t('card.legalName')}>
            {text(tenant.legalName.text)} <SourceBadge {...tenant.legalName} />
          </Fact>
        )}
        {tenant.parent && (
          <Fact label={t('card.parent')}>
            {text(tenant.parent.text)} <SourceBadge {...tenant.parent} />
          </Fact>
        )}
        <Fact label={t(tenant.since.basis === 'reported' ? 'card.reported' : 'card.since')}>
          {formatDate(tenant.since.date, lang, tenant.since.precision)}{' '}
          <SourceBadge {...tenant.since} topic="companies" />
        </Fact>
        {tenant.until && (
          <Fact label={t('card.until')}>
            {formatDate(tenant.until.date, lang, tenant.until.precision)}{' '}
            <SourceBadge {...tenant.until} topic="companies" />
          </Fact>
        )}
      </dl>
      <EvidenceSummary id={tenant.id} />
      {tenant.presence === 'registered' && <p className="muted">{t('card.registered')}</p>}
      {tenant.locations.length > 0 && (
        <>
          <h3>{t('card.where')}</h3>
          <ul className="rows">
            {tenant.locations.map((location) => {
              const building = campus.buildings.get(location.building)?.building
              if (!building) return null
              const storeys = storeyRangeLabel(location.storeys)
              return (
                <li key={location.building} className="row-line">
                  <Button className="row" onClick={() => setSelect(building.id)}>
                    <span>{t('card.storeyRange', { building: text(building.name), storeys })}</span>
                  </Button>
                  <SourceBadge {...location} topic="floors" />
                </li>
              )
            })}
          </ul>
        </>
      )}
      {(chain || tenant.locations.length > 0) && (
        <div className="card__actions">
          {tenant.locations.length > 0 && <FrameButton id={tenant.id} />}
          {chain && (
            <Button className="tile" pressed={chainShown} onClick={() => chooseChain(chain.id)}>
              {t('card.showChain')}
            </Button>
          )}
        </div>
      )}
      {neighbors.length > 0 && (
        <>
          <h3>{t('card.neighbors')}</h3>
          <ul className="rows">
            {neighbors.map((lease) => (
              <li key={`${lease.tenant.id} ${lease.index}`} className="row-line">
                <Button className="row" onClick={() => flyTo(lease.tenant.id)}>
                  <span>{text(lease.tenant.name)}</span>
                  <small>
                    {t('card.storeyRange', {
                      building: text(campus.buildings.get(lease.building)?.building.name ?? sameInAll('')),
                      storeys: storeyRangeLabel(lease.storeys),
                    })}
                  </small>
                </Button>
                <SourceBadge {...lease.tenant.locations[lease.index]} topic="floors" />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('card.facts')}</h3>
      <StatedList facts={tenant.facts} />
    </Panel>
  )
}
