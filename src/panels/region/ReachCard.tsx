/** What a far picture tells: the number, how it came about, and what of the picture is only an illustration. */
import { useTranslation } from 'react-i18next'
import type { Handshake } from '../../domain/content/records/handshake.ts'
import { textKey } from '../../domain/language/text.ts'
import { schematicOfPack } from '../../domain/region/anchors.ts'
import type { Reach } from '../../domain/state/state.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { panelObstacle } from '../../store/overlayRegistry.ts'
import { Origin } from '../Origin.tsx'
import { formatDate, formatNumber, formatUnit, unitSymbol, useLang, useText } from '../text.ts'
import { useReachWords } from './words.ts'

interface Props {
  readonly reach: Exclude<Reach, 'park'>
  readonly handshake: Handshake
}

export function ReachCard({ reach, handshake }: Props) {
  const { t } = useTranslation()
  return (
    <section ref={panelObstacle} className="reach-card panel glass" aria-label={t(`reach.${reach}`)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus */}
      <div className="panel__body" tabIndex={0}>
        {reach === 'zone' ? <Zone {...handshake} /> : <Land {...handshake} />}
        <Story {...handshake} />
        {reach === 'zone' ? <ZoneNote /> : <LandNote {...handshake} />}
      </div>
    </section>
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
    <dl className="reach-areas">
      {rows.map(({ name, areaKm2, of }, i) => (
        <div key={textKey(name)} data-rank={i}>
          <dt>
            {text(name)} {of && <Origin {...of} />}
          </dt>
          <dd>
            {formatNumber(areaKm2.value, Number.isInteger(areaKm2.value) ? 0 : 2)}{' '}
            <small>{unitSymbol('km2')}</small> <Origin {...areaKm2} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Land({ home, city, distanceKm }: Handshake) {
  const words = useReachWords()
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
      <p className="reach-card__number">
        {formatNumber(distanceKm.value)} <small>{unitSymbol('km')}</small> <Origin {...distanceKm} />
      </p>
      <dl className="reach-places">
        {places.map(({ name, at: { latitudeDeg, longitudeDeg, ...origin } }) => (
          <div key={textKey(name)}>
            <dt>{text(name)}</dt>
            <dd>
              {words.coordinates({ latitudeDeg, longitudeDeg })} <Origin {...origin} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{words.greatCircle}</dt>
          <dd>
            {formatUnit(greatCircleKm, 'km')} <Origin derived />
          </dd>
        </div>
      </dl>
    </>
  )
}

function ZoneNote() {
  const words = useReachWords()
  return (
    <p className="reach-card__note">
      <Origin illustrative /> {words.zoneNote}
    </p>
  )
}

/** With the pack's own land model: how its base map was approved. */
function LandNote({ home, mapApproval }: Handshake) {
  const words = useReachWords()
  const text = useText()
  const { manifest } = useCampus().pack
  const landShown = useTable((table) => table.landShown)
  return (
    <p className="reach-card__note">
      <strong>{landShown && mapApproval ? text(mapApproval) : words.landNote}</strong>{' '}
      {words.scaleNote(text(home.name), formatNumber(schematicOfPack(manifest)?.tickKm ?? 0))}
    </p>
  )
}

function Story({ story }: Handshake) {
  const text = useText()
  const lang = useLang()
  return (
    <ol className="reach-story">
      {story.map((it) => (
        <li key={textKey(it.text)}>
          <time dateTime={it.date}>{formatDate(it.date, lang, it.precision)}</time>
          <span>
            {text(it.text)} <Origin {...it} />
          </span>
        </li>
      ))}
    </ol>
  )
}
