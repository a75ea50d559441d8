/** Chips that narrow the companies; only what some company has is offered. */
import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TenantClass } from '../../domain/content/records/tenant.ts'
import { CLASS_NAMES } from '../../domain/overlays/companyClass.ts'
import {
  type FilterKey,
  NO_FILTER,
  SIZES,
  type TenantFilter,
  toggled,
} from '../../domain/tenancy/tenantFilter.ts'
import { useCampus } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { ToggleGroup } from '../../ui/ToggleGroup.tsx'
import { formatNumber, formatUnit, useText } from '../text.ts'

interface Props {
  readonly traits: readonly Record<FilterKey, readonly string[]>[]
  readonly filter: TenantFilter
  onChange(filter: TenantFilter): void
}

const KEYS = Object.keys(NO_FILTER) as FilterKey[]

export function Filters({ traits, filter, onChange }: Props) {
  const { t } = useTranslation()
  const nameOf = useNames()
  const count = KEYS.reduce((sum, key) => sum + filter[key].length, 0)
  return (
    <details className="filters">
      <summary>
        {count > 0 ? t('directory.filtered', { count }) : t('directory.filter')} <ChevronDown aria-hidden />
      </summary>
      {KEYS.map((key) => {
        const offered = ORDER[key] ?? [...new Set(traits.flatMap((it) => it[key]))]
        const values = offered.filter((value) => traits.some((it) => it[key].includes(value)))
        if (values.length === 0) return null
        return (
          <ToggleGroup
            key={key}
            label={t(`directory.${key}`)}
            legend
            className="filters__group"
            items={values}
            isOn={(value) => filter[key].includes(value)}
            name={(value) => nameOf(key, value)}
            onPress={(value) => onChange(toggled(filter, key, value))}
          />
        )
      })}
      {count > 0 && <Button onClick={() => onChange(NO_FILTER)}>{t('directory.unfilter')}</Button>}
    </details>
  )
}

/** Properties whose values stand in an order of their own. */
const ORDER: Partial<Record<FilterKey, readonly string[]>> = {
  size: Object.keys(SIZES),
  class: Object.keys(CLASS_NAMES),
}

function useNames(): (key: FilterKey, value: string) => string {
  const text = useText()
  const campus = useCampus()
  return (key, value) => {
    if (key === 'class') return text(CLASS_NAMES[value as TenantClass])
    if (key === 'size') {
      const [from, to] = SIZES[value as keyof typeof SIZES]
      if (to === Number.POSITIVE_INFINITY) return `≥ ${formatUnit(from, 'm2')}`
      return from > 1 ? `${formatNumber(from)}–${formatUnit(to, 'm2')}` : `< ${formatUnit(to, 'm2')}`
    }
    const named = key === 'industry' ? campus.industries.get(value) : campus.buildings.get(value)?.building
    return named ? text(named.name) : value
  }
}
