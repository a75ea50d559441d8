/** Why a space answers a need, in words and measures. */
import { useTranslation } from 'react-i18next'
import { storeyRangeLabel } from '../../domain/campus/storeys.ts'
import type { SpaceAnswer, SpaceNeed } from '../../domain/tenancy/spaceFinder.ts'
import { offerOf } from '../../domain/tenancy/tenancy.ts'
import { useCampus } from '../../store/index.ts'
import { formatDate, formatNumber, useLang, useText } from '../text.ts'

interface Reasons {
  readonly title: string
  readonly reasons: readonly string[]
}

export function useReasons(answer: SpaceAnswer, need: SpaceNeed): Reasons {
  return useReasonsOf(need)(answer)
}

/** The same for any answer to a need. */
export function useReasonsOf(need: SpaceNeed): (answer: SpaceAnswer) => Reasons {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const campus = useCampus()
  const nameOf = (id: string) => {
    const tenant = campus.tenants.get(id)
    return tenant ? text(tenant.name) : id
  }
  return ({ space, storeys, waitDays, walkM, peers, focus }) => {
    const building = campus.buildings.get(space.building)?.building
    const part = space.share < 1 ? [t('finder.part', { share: formatNumber(space.share * 100) })] : []
    const reasons = [
      ...part,
      t(`space.${space.condition}`),
      waitDays === 0 ? t('finder.free') : t('space.from', { date: formatDate(offerOf(space).from, lang) }),
      ...(walkM !== null && need.near !== null
        ? [
            walkM === 0
              ? t('finder.together', { name: nameOf(need.near) })
              : t('finder.walk', { name: nameOf(need.near), meters: formatNumber(Math.round(walkM)) }),
          ]
        : []),
      ...(peers.length > 0 ? [t('finder.peers', { names: peers.map(nameOf).join('、') })] : []),
      ...(peers.length === 0 && focus ? [t('finder.focus')] : []),
    ]
    return {
      title: `${building ? text(building.name) : space.building} · ${storeyRangeLabel(storeys)}`,
      reasons,
    }
  }
}
