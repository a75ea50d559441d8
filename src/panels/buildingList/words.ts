/** Texts of the accessible list and the announcements. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bearing } from '../../domain/campus/neighbors.ts'
import './messages/index.ts'

export function useListWords() {
  const { t } = useTranslation()
  return useMemo(
    () => ({
      label: t('buildingList.label'),
      hint: t('buildingList.hint'),
      between: t('buildingList.between'),
      end: t('buildingList.end'),
      released: t('buildingList.released'),
      storeys: (count: number) => t('buildingList.storeys', { count }),
      /** @param illustrative whether it is drawn rather than known that they are in this building */
      tenants: (list: readonly string[], illustrative: boolean) => {
        const names = list.join(t('list.separator'))
        return illustrative
          ? t('buildingList.tenantsIllustrative', { names })
          : t('buildingList.tenants', { names })
      },
      from: (bearing: Bearing, name: string) => t(`buildingList.from.${bearing}`, { name }),
      selected: (name: string) => t('buildingList.selected', { name }),
    }),
    [t],
  )
}
