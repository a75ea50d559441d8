/** The card of a milestone: what happened, where that is documented, and the park as it stood that day. */
import { X } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useCampus, useTable } from '../../store/index.ts'
import { panelObstacle } from '../../store/overlayRegistry.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { SourceBadge } from '../SourceBadge.tsx'
import { EvidenceGroup, EvidenceMark } from '../sources/EvidenceMark.tsx'
import { formatDate, useLang, useText } from '../text.ts'
import { LatePicture } from '../tours/LatePicture.tsx'

const PICTURE = Object.freeze({ width: 480, height: 270 })

export function MilestoneCard() {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const { milestones, timeline, pack } = useCampus()
  const id = useTable((table) => table.milestone)
  const found = milestones.find((it) => it.id === id)
  if (!found) return null
  return (
    <EvidenceGroup>
      <div className="milestone-card-place" style={{ '--d': found.day - timeline.start } as CSSProperties}>
        <article ref={panelObstacle} className="milestone-card glass" aria-label={text(found.title)}>
          {pack.manifest.milestonePictures && (
            <LatePicture
              src={`${import.meta.env.BASE_URL}milestones/${pack.manifest.id}/${found.id}.webp`}
              alt={t('milestone.picture', { date: formatDate(found.date, lang, found.precision) })}
              {...PICTURE}
            />
          )}
          <div className="milestone-card__text">
            <h3>
              {text(found.title)} <SourceBadge {...found} />
            </h3>
            <p className="muted">{formatDate(found.date, lang, found.precision)}</p>
            {found.text && <p>{text(found.text)}</p>}
            <EvidenceMark />
          </div>
          <IconButton
            label={t('panel.close')}
            icon={X}
            onClick={() => useTable.getState().showMilestone(null)}
          />
        </article>
      </div>
    </EvidenceGroup>
  )
}
