/** How far the picture reaches, as one row of buttons; back to the park is always one of them. */
import { useTranslation } from 'react-i18next'
import { reachesOf } from '../../domain/region/reaches.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { formatUnit } from '../text.ts'
import { useReachWords } from './words.ts'

export function ReachSwitch() {
  const { t } = useTranslation()
  const { label } = useReachWords()
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
    <Toolbar className="reach-switch" label={label}>
      {reachesOf(manifest).map((it) => (
        <Button key={it} className="" pressed={reach === it} onClick={() => useTable.getState().setReach(it)}>
          {t(`reach.${it}`)}
          {sizes[it] && <small>{sizes[it]}</small>}
        </Button>
      ))}
    </Toolbar>
  )
}
