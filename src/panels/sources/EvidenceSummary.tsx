/** What of the thing on a card is documented, a line for each topic; seen only while the evidence is shown. */
import { useTranslation } from 'react-i18next'
import { evidenceSummaryOf, kindsIn } from '../../domain/evidence/evidenceSummary.ts'
import { KIND_NAMES } from '../../domain/evidence/kinds.ts'
import { registerOf } from '../../domain/evidence/registry.ts'
import { TOPIC_NAMES } from '../../domain/evidence/statement.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { useText } from '../text.ts'
import { KindBar } from './KindBar.tsx'
import { sourcesPanel } from './panel.ts'
import './messages/index.ts'

/** @param id of a building, a company or the corridor */
export function EvidenceSummary({ id }: { id: string }) {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  const evidence = useTable((table) => table.evidence)
  if (!evidence) return null
  const lines = evidenceSummaryOf(registerOf(campus).byOwner.get(id) ?? [])
  return (
    <section className="evidence-summary" aria-label={text(sourcesPanel.label)}>
      <h3>{text(sourcesPanel.label)}</h3>
      <dl>
        {lines.map((line) => (
          <div key={line.topic}>
            <dt>{text(TOPIC_NAMES[line.topic])}</dt>
            <dd>
              <KindBar counts={line.counts} />
              <small>
                {kindsIn(line)
                  .map((kind) =>
                    t('evidence.of', {
                      count: line.counts[kind],
                      kind: text(KIND_NAMES[kind]).toLowerCase(),
                    }),
                  )
                  .join(' · ')}
              </small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
