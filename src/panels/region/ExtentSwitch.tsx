/** How far the picture reaches, as one row of buttons; back to the park is always one of them. */
import { useTranslation } from 'react-i18next'
import { mapExtentsOf } from '../../domain/region/mapExtents.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { formatUnit } from '../text.ts'
import { useRegionTexts } from './words.ts'

export function ExtentSwitch() {
  const { t } = useTranslation()
  const { label } = useRegionTexts()
  const { manifest } = useCampus().pack
  const reach = useTable((table) => table.reach)
  const { handshake } = manifest
  if (!handshake) return null
  const sizes = {
    park: '',
    zone: formatUnit(handshake.zone.areaKm2.value, 'km2'),
    land: formatUnit(handshake.distanceKm.value, 'km'),
  }
  return (
    <Toolbar className="region-switch" label={label}>
      {mapExtentsOf(manifest).map((extent) => (
        <Button
          key={extent}
          className=""
          pressed={reach === extent}
          onClick={() => useTable.getState().setMapExtent(extent)}
        >
          {t(`extent.${extent}`)}
          {sizes[extent] && <small>{sizes[extent]}</small>}
        </Button>
      ))}
    </Toolbar>
  )
}
