/** What a far picture tells: the number, how it came about, and what of the picture is only an illustration. */
import { useTranslation } from 'react-i18next'
import type { Handshake } from '../../domain/content/records/handshake.ts'
import { textKey } from '../../domain/language/text.ts'
import { schematicOfPack } from '../../domain/region/anchors.ts'
import type { MapExtent } from '../../domain/state/state.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { panelObstacle } from '../../store/overlayRegistry.ts'
import { SourceBadge } from '../SourceBadge.tsx'
import { EvidenceGroup, EvidenceMark } from '../sources/EvidenceMark.tsx'
import { formatDate, formatNumber, formatUnit, unitSymbol, useLang, useText } from '../text.ts'
import { useRegionTexts } from './words.ts'

interface Props {
  readonly reach: Exclude<MapExtent, 'park'>
  readonly handshake: Handshake
}

export function RegionCard({ reach, handshake }: Props) {
  const { t } = useTranslation()
  return (
    <EvidenceGroup>
      <section
        ref={panelObstacle}
        className="region-card panel glass"
        data-testid="region-card"
        aria-label={t(`extent.${reach}`)}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus */}
        <div className="panel__body" tabIndex={0}>
          {reach === 'zone' ? <Zone {...handshake} /> : <Land {...handshake} />}
          <Story {...handshake} />
          {reach === 'zone' ? <ZoneNote /> : <LandNote {...handshake} />}
          <EvidenceMark />
        </div>
      </section>
    </EvidenceGroup>
  )
}

function Zone({ zone, core, place }: Handshake) {
  const text = useText()
  const { areaM2 } = useCampus().pack.site
  const rows = [
    { name: zone.name, areaKm2: zone.areaKm2 },
    { name: core.name, areaKm2: core.areaKm2 },
    { name: place.text, areaKm2: { ...areaM2, value: areaM2.value / 1e6 }, of: place },
  ]
  return (
    <dl className="region-areas">
      {rows.map(({ name, areaKm2, of }, i) => (
        <div key={textKey(name)} data-rank={i}>
          <dt>
            {text(name)} {of && <SourceBadge {...of} />}
          </dt>
          <dd>
            {formatNumber(areaKm2.value, Number.isInteger(areaKm2.value) ? 0 : 2)}{' '}
            <small>{unitSymbol('km2')}</small> <SourceBadge {...areaKm2} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Land({ home, city, distanceKm }: Handshake) {
  const words = useRegionTexts()
  const text = useText()
  const { manifest } = useCampus().pack
  const { location } = manifest
  const greatCircleKm = schematicOfPack(manifest)?.lengthKm ?? 0
  const places = [
    { name: home.name, at: location },
    { name: city.name, at: city },
  ]
  return (
    <>
      <h2>
        {text(home.name)} <span aria-hidden>—</span> {text(city.name)}
      </h2>
      <p className="region-card__number">
        {formatNumber(distanceKm.value)} <small>{unitSymbol('km')}</small> <SourceBadge {...distanceKm} />
      </p>
      <dl className="region-places">
        {places.map(({ name, at: { latitudeDeg, longitudeDeg, ...origin } }) => (
          <div key={textKey(name)}>
            <dt>{text(name)}</dt>
            <dd>
              {words.coordinates({ latitudeDeg, longitudeDeg })} <SourceBadge {...origin} topic="place" />
            </dd>
          </div>
        ))}
        <div>
          <dt>{words.greatCircle}</dt>
          <dd>
            {formatUnit(greatCircleKm, 'km')} <SourceBadge derived />
          </dd>
        </div>
      </dl>
    </>
  )
}

function ZoneNote() {
  const words = useRegionTexts()
  return (
    <p className="region-card__note">
      {words.zoneNote} <SourceBadge illustrative topic="place" />
    </p>
  )
}

/** With the pack's own land model: how its base map was approved. */
function LandNote({ home, mapApproval }: Handshake) {
  const words = useRegionTexts()
  const text = useText()
  const { manifest } = useCampus().pack
  const landShown = useTable((table) => table.landShown)
  return (
    <p className="region-card__note">
      <strong>{landShown && mapApproval ? text(mapApproval) : words.landNote}</strong>{' '}
      {words.scaleNote(text(home.name), formatNumber(schematicOfPack(manifest)?.tickKm ?? 0))}
    </p>
  )
}

function Story({ story }: Handshake) {
  const text = useText()
  const lang = useLang()
  return (
    <ol className="region-story">
      {story.map((event) => (
        <li key={textKey(event.text)}>
          <time dateTime={event.date}>{formatDate(event.date, lang, event.precision)}</time>
          <span>
            {text(event.text)} <SourceBadge {...event} />
          </span>
        </li>
      ))}
    </ol>
  )
}
