/**
 * The lettering of a far picture: names, areas, distance, latitudes. It lies under the interface in every mode; the stage
 * moves it (stage/region/labels). The card says the same to those who do not see it.
 */
import './regionLabels.css'
import { type ReactNode, useRef } from 'react'
import { type FarStop, schematicOfPack } from '../../domain/region/anchors.ts'
import type { NamedPlace } from '../../domain/region/geography.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { formatNumber, formatUnit, unitSymbol, useText } from '../text.ts'
import { useAnchor } from '../useAnchor.ts'
import { useFarFrame } from './useFarFrame.ts'
import { useRegionTexts } from './words.ts'

interface Props {
  /** Sizes of a screen in a hall. */
  readonly hall: boolean
}

export function RegionLabels({ hall }: Props) {
  const words = useRegionTexts()
  const text = useText()
  const { manifest } = useCampus().pack
  const landShown = useTable((table) => table.landShown)
  const opening = useTable((table) => table.opening)
  const place = useRef<HTMLDivElement>(null)
  useFarFrame(place)
  const schematic = schematicOfPack(manifest)
  const { handshake } = manifest
  if (!handshake || !schematic) return null
  const { zone, core, home, city, distanceKm, mapApproval } = handshake
  const kind = landShown && mapApproval ? text(mapApproval) : words.schematic
  const cityName = (name: string, at: NamedPlace) => (
    <>
      <strong>{name}</strong>
      <span>{words.coordinates(at)}</span>
    </>
  )
  return (
    <div
      ref={place}
      className="region-labels"
      data-testid="region-labels"
      data-hall={hall || undefined}
      data-opening={opening || undefined}
      aria-hidden
    >
      <Label stop="zone" at="zone">
        <strong>{formatUnit(zone.areaKm2.value, 'km2')}</strong>
        <span>{text(zone.name)}</span>
      </Label>
      <Label stop="zone" at="core">
        <strong>{formatUnit(core.areaKm2.value, 'km2', 2)}</strong>
        <span>{text(core.name)}</span>
      </Label>
      <Label stop="zone" at="place">
        <span>{text(handshake.place.text)}</span>
      </Label>
      {schematic.ticks.map(({ km }, i) => (
        <Label key={km} stop="land" at={`tick-${km}`} kind="tick">
          <span>
            {formatNumber(km)}
            {i === schematic.ticks.length - 1 && <small> {unitSymbol('km')}</small>}
          </span>
        </Label>
      ))}
      {schematic.parallels.map(({ latitudeDeg }) => (
        <Label key={latitudeDeg} stop="land" at={`parallel-${latitudeDeg}`} kind="parallel">
          <span>{words.parallel(latitudeDeg)}</span>
        </Label>
      ))}
      <Label stop="land" at="north" kind="north">
        <span>{words.north}</span>
      </Label>
      <Label stop="land" at="home" kind="city">
        {cityName(text(home.name), schematic.home)}
      </Label>
      <Label stop="land" at="city" kind="city">
        {cityName(text(city.name), city)}
      </Label>
      <Label stop="land" at="arc">
        <strong>
          {formatNumber(distanceKm.value)} <small>{unitSymbol('km')}</small>
        </strong>
        <span>{kind}</span>
      </Label>
    </div>
  )
}

interface LabelProps {
  readonly stop: FarStop
  readonly at: string
  readonly kind?: string
  readonly children: ReactNode
}

function Label({ stop, at, kind = at, children }: LabelProps) {
  return (
    <div
      ref={useAnchor(`${stop}-label`, at)}
      className="region-label"
      data-stop={stop}
      data-at={at}
      data-kind={kind}
    >
      <p>{children}</p>
    </div>
  )
}
