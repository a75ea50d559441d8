/** Texts of the far pictures. */
import { useTranslation } from 'react-i18next'
import type { NamedPlace } from '../../domain/region/geography.ts'
import { formatNumber } from '../text.ts'
import './messages/index.ts'

/** Decimals of degrees. */
const DECIMALS = 2

const degrees = (value: number) => `${formatNumber(Math.abs(value), DECIMALS)}°`

export function useRegionTexts() {
  const { t } = useTranslation()
  const latitude = (value: number) => {
    const values = { degrees: degrees(value) }
    return value < 0 ? t('region.latitude.south', values) : t('region.latitude.north', values)
  }
  const longitude = (value: number) => {
    const values = { degrees: degrees(value) }
    return value < 0 ? t('region.longitude.west', values) : t('region.longitude.east', values)
  }
  return {
    label: t('region.label'),
    zoneNote: t('region.zoneNote'),
    landNote: t('region.landNote'),
    /** @param km between two ticks */
    scaleNote: (home: string, km: string) => t('region.scaleNote', { home, km }),
    schematic: t('region.schematic'),
    greatCircle: t('region.greatCircle'),
    north: t('region.north'),
    /** @param value of a parallel that the picture shows, degrees */
    parallel: (value: number) => {
      const degrees = `${formatNumber(Math.abs(value))}°`
      return value < 0 ? t('region.parallel.south', { degrees }) : t('region.parallel.north', { degrees })
    },
    coordinates: ({ latitudeDeg, longitudeDeg }: NamedPlace) =>
      t('region.coordinates', { latitude: latitude(latitudeDeg), longitude: longitude(longitudeDeg) }),
  }
}
