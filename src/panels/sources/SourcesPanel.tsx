/** The evidence: its switch, what the table is made of by kind, and the page of sources written from the ledger. */
import './sources.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countKinds, EVIDENCE_KINDS, KIND_NAMES, KIND_TEXTS } from '../../domain/evidence/kinds.ts'
import { registerOf } from '../../domain/evidence/registry.ts'
import { textKey } from '../../domain/language/text.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import type { PanelProps } from '../definition.ts'
import { EvidenceSwitch } from '../lens/EvidenceSwitch.tsx'
import { Panel } from '../Panel.tsx'
import { formatNumber, useText } from '../text.ts'
import { Conflicts } from './Conflicts.tsx'
import { KindBar } from './KindBar.tsx'
import { Ledger } from './Ledger.tsx'
import '../../i18n/evidence/messages/index.ts'
import './messages/index.ts'

const PAGES = ['ledger', 'conflicts', 'unknown'] as const
type Page = (typeof PAGES)[number]

export function SourcesPanel({ externalLinks, keypad }: PanelProps) {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  const { sources, conflicts, unknown, manifest } = campus.pack
  const asked = useTable((table) => table.source)
  const [{ page, conflict }, turnTo] = useState<{ page: Page; conflict?: string }>({ page: 'ledger' })
  // An entry that is asked for stands in the ledger, whichever page is open.
  const [answered, setAnswered] = useState(asked)
  if (asked !== answered) {
    setAnswered(asked)
    if (asked !== null) turnTo({ page: 'ledger' })
  }
  const open = (next: { page: Page; conflict?: string }) => {
    // The same entry may be asked for again from there.
    useTable.getState().showSource(null)
    turnTo(next)
  }
  const tours = useTable((table) => table.tours)
  const { statements } = registerOf(campus, tours)
  const counts = countKinds(statements)
  const sizes: Record<Page, number> = {
    ledger: sources.length,
    conflicts: conflicts.length,
    unknown: unknown.length,
  }
  return (
    <Panel
      title={t('evidence.title')}
      className="sources-panel"
      onClose={() => useTable.getState().closePanel()}
    >
      <EvidenceSwitch />
      <p className="kinds__total muted">{t('evidence.all', { count: statements.length })}</p>
      <KindBar counts={counts} />
      <dl className="kinds">
        {EVIDENCE_KINDS.map((kind) => (
          <div key={kind}>
            <dt className="kind" data-kind={kind}>
              {text(KIND_NAMES[kind])}
            </dt>
            <dd>
              <strong>{formatNumber(counts[kind])}</strong>
              <small>{text(KIND_TEXTS[kind])}</small>
            </dd>
          </div>
        ))}
      </dl>
      <Tabs
        label={t('evidence.title')}
        pages={PAGES.filter((it) => sizes[it] > 0)}
        page={page}
        className="tiles sources__pages"
        name={(it) => t(`sources.${it}`, { count: sizes[it] })}
        onTurn={(it) => open({ page: it })}
      >
        {page === 'ledger' && (
          <Ledger
            key={asked}
            externalLinks={externalLinks}
            typing={!keypad}
            onConflict={(id) => open({ page: 'conflicts', conflict: id })}
          />
        )}
        {page === 'conflicts' && <Conflicts asked={conflict} />}
        {page === 'unknown' && (
          <>
            <p className="muted">{t('sources.unknownNote')}</p>
            <ul className="prose">
              {unknown.map((id) => (
                <li key={textKey(id)}>{text(id)}</li>
              ))}
            </ul>
          </>
        )}
      </Tabs>
      {externalLinks && (
        <p>
          <a href={`${import.meta.env.BASE_URL}sources/${manifest.id}.html`} target="_blank" rel="noopener">
            {t('sources.plain')}
          </a>
        </p>
      )}
    </Panel>
  )
}
