/** Industry chains: choose one, see who leads and who is around, and what lies between the systems of two places. */
import './chains.css'
import '../overlay/messages/index.ts'
import { useTranslation } from 'react-i18next'
import type { IndustryChain } from '../../domain/content/records/chain.ts'
import { chainById, chainColor, membersOn } from '../../domain/industry/chains.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { ToggleGroup } from '../../ui/ToggleGroup.tsx'
import { Panel } from '../Panel.tsx'
import { SourceBadge } from '../SourceBadge.tsx'
import { useText } from '../text.ts'
import { useSettledDate } from '../useSettledDate.ts'
import { ChainDiagram } from './ChainDiagram.tsx'
import { chooseChain } from './chooseChain.ts'
import { MatchDiagram } from './MatchDiagram.tsx'
import { chainsPanel } from './panel.ts'
import './messages/index.ts'

export function ChainsPanel() {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  const { chains, matching } = campus.pack
  const chosen = chainById(
    campus,
    useTable((table) => table.chain),
  )
  return (
    <Panel
      title={text(chainsPanel.label)}
      className="chains"
      onClose={() => useTable.getState().closePanel()}
    >
      <Chains title={t('chains.sectors')} chains={chains.filter((it) => it.industry === undefined)} />
      <Chains title={t('chains.industries')} chains={chains.filter((it) => it.industry !== undefined)} />
      {chosen && (
        <section aria-label={text(chosen.name)}>
          <h3>{text(chosen.name)}</h3>
          <ChainDiagram chain={chosen} />
          {chosen.text && (
            <p>
              {text(chosen.text)} <SourceBadge {...chosen} />
            </p>
          )}
          <p className="muted">{t('chains.note')}</p>
        </section>
      )}
      {matching && (
        <section>
          <h3>{t('chains.match')}</h3>
          <MatchDiagram matching={matching} />
        </section>
      )}
    </Panel>
  )
}

/** Chains of one kind as tiles, with how many companies each has on the date. */
function Chains({ title, chains }: { title: string; chains: readonly IndustryChain[] }) {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  const day = toDay(useSettledDate())
  const chosen = useTable((table) => table.chain)
  const [first] = chains
  if (!first) return null
  const oneOrigin = chains.every((it) => it.source === first.source)
  return (
    <section aria-label={title}>
      <h3 className="choices__head">
        {title} {oneOrigin && <SourceBadge {...first} />}
      </h3>
      <ToggleGroup
        label={title}
        className="chain-tiles"
        itemClass="chain-tile"
        items={chains.map((it) => it.id)}
        isOn={(id) => id === chosen}
        name={(id) => {
          const item = chains.find((chain) => chain.id === id) ?? first
          return (
            <>
              <i aria-hidden="true" style={{ background: chainColor(campus, item) }} />
              {text(item.name)}{' '}
              <small>{t('legend.tenants', { count: membersOn(campus, item, day).length })}</small>
            </>
          )
        }}
        onPress={chooseChain}
      />
    </section>
  )
}
