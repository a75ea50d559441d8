/** What the marks of the evidence layer mean, and how many statements of the table are of each kind; opens the sources. */
import './evidence.css'
import { CircleDashed } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { countKinds, EVIDENCE_KINDS, KIND_NAMES } from '../../domain/evidence/kinds.ts'
import { registerOf } from '../../domain/evidence/registry.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { panelObstacle } from '../../store/overlayRegistry.ts'
import { Button } from '../../ui/Button.tsx'
import { takeUpLens } from '../lens/EvidenceSwitch.tsx'
import { formatNumber, useText } from '../text.ts'
import { sourcesPanel } from './panel.ts'

export function EvidenceKey() {
  const { t } = useTranslation()
  const text = useText()
  const counts = countKinds(
    registerOf(
      useCampus(),
      useTable((table) => table.tours),
    ).statements,
  )
  const open = useTable((table) => table.panel === 'sources')
  return (
    <>
      <Button
        ref={panelObstacle}
        className="evidence-key glass"
        pressed={open}
        onClick={() => useTable.getState().togglePanel('sources')}
      >
        <strong>{text(sourcesPanel.label)}</strong>{' '}
        {EVIDENCE_KINDS.map((kind) => (
          <span key={kind} className="kind" data-kind={kind}>
            {text(KIND_NAMES[kind])} <b>{formatNumber(counts[kind])}</b>{' '}
          </span>
        ))}
        <span className="visually-hidden">{t('evidence.open')}</span>
      </Button>
      <Button ref={panelObstacle} className="evidence-key glass" onClick={takeUpLens}>
        <CircleDashed aria-hidden /> <span>{t('lens.use')}</span>
      </Button>
    </>
  )
}
