/**
 * The one mark of evidence of a card: how many sources it rests on, told sentence by sentence at a touch, and in words what
 * of it is illustrative.
 */
import './evidenceMark.css'
import { type ReactNode, useContext, useMemo, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { kindOf } from '../../domain/evidence/kinds.ts'
import { TOPIC_NAMES, TOPICS } from '../../domain/evidence/statement.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { formatList, formatPartial, formatPublished, useLang, useText } from '../text.ts'
import {
  createEvidenceScope,
  EvidenceContext,
  type EvidenceScope,
  type StatementBasis,
} from './evidenceScope.ts'
import './messages/index.ts'

/** Around a card and its mark. */
export function EvidenceGroup({ children }: { children: ReactNode }) {
  const [scope] = useState(createEvidenceScope)
  return <EvidenceContext value={scope}>{children}</EvidenceContext>
}

export function EvidenceMark() {
  const scope = useContext(EvidenceContext)
  return scope && <Mark scope={scope} />
}

function Mark({ scope }: { scope: EvidenceScope }) {
  const { t } = useTranslation()
  const origins = useSyncExternalStore(scope.subscribe, scope.read)
  const sources = useMemo(() => bySource(origins), [origins])
  const words = useIllustrativeWords(origins)
  if (sources.size === 0 && words === null) return null
  const count = t('evidence.sources', { count: sources.size })
  return (
    <div className="evidence-mark" data-testid="evidence-mark">
      {sources.size > 0 && (
        <Popover
          label={count}
          className="evidence-box glass"
          button={{ className: 'evidence-mark__button', children: count }}
        >
          {(close) => <SourceList sources={sources} onClose={close} />}
        </Popover>
      )}
      {words !== null && <span>{words}</span>}
    </div>
  )
}

/** What is said by which source, in the order of the card. */
function bySource(origins: readonly StatementBasis[]): ReadonlyMap<string, StatementBasis> {
  const found = new Map<string, StatementBasis>()
  for (const origin of origins)
    if (origin.source !== undefined && !found.has(origin.source)) found.set(origin.source, origin)
  return found
}

/** What of the card is illustrative, by what it is about where that is known; null where nothing is. */
function useIllustrativeWords(origins: readonly StatementBasis[]): string | null {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const own = origins.filter((it) => it.illustrative)
  if (own.length === 0) return null
  const topics = TOPICS.filter((topic) => own.some((it) => it.topic === topic))
  if (topics.length > 0) {
    const parts = formatList(
      topics.map((topic) => text(TOPIC_NAMES[topic]).toLowerCase()),
      lang,
    )
    return t('evidence.illustrativeParts', { parts })
  }
  return t(own.length < origins.length ? 'evidence.partlyIllustrative' : 'origin.illustrativeLong')
}

interface ListProps {
  readonly sources: ReadonlyMap<string, StatementBasis>
  onClose(): void
}

/** Each source once: what it says, who published it and when. Nothing in it leads outside. */
function SourceList({ sources, onClose }: ListProps) {
  const { t } = useTranslation()
  return (
    <>
      <ul className="prose">
        {[...sources].map(([id, origin]) => {
          return <Entry key={id} origin={origin} id={id} />
        })}
      </ul>
      <Button
        onClick={() => {
          onClose()
          useTable.getState().showSource(null)
        }}
      >
        {t('evidence.everything')}
      </Button>
    </>
  )
}

function Entry({ id, origin }: { id: string; origin: StatementBasis }) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const source = useCampus().sources.get(id)
  if (!source) return null
  const { planStated } = origin
  const derived = typeof origin.derived === 'object' ? origin.derived : undefined
  const kind = kindOf({ source: id, derived, planStated }, source)
  const how = [
    kind !== 'documented' && t(`origin.${kind}`),
    derived && text(derived),
    planStated !== undefined && t('origin.planStated', { date: formatPartial(planStated, lang) }),
  ].filter(Boolean)
  return (
    <li>
      <p>{text(source.fact)}</p>
      <p className="muted">
        <cite>{[text(source.title), formatPublished(source, lang)].filter(Boolean).join(' · ')}</cite>
      </p>
      {how.length > 0 && <p className="muted">{how.join(' · ')}</p>}
    </li>
  )
}
