/** What a far picture tells: the number, how it came about, and what of the picture is only an illustration. */
import { useTranslation } from 'react-i18next'
import type { Handshake } from '../../domain/scene/handshake.ts'
import type { Reach } from '../../domain/state.ts'
import { useCampus } from '../../store/index.ts'
import { Origin } from '../Origin.tsx'
import { formatDate, formatNumber, useLang, useText } from '../text.ts'

interface Props {
  readonly reach: Exclude<Reach, 'park'>
  readonly handshake: Handshake
}

export function ReachCard({ reach, handshake }: Props) {
  const { t } = useTranslation()
  return (
    <section className="reach-card panel glass" aria-label={t(`reach.${reach}`)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus */}
      <div className="panel__body" tabIndex={0}>
        {reach === 'zone' ? <Zone {...handshake} /> : <Land {...handshake} />}
        <Story {...handshake} />
        <p className="reach-card__note">
          <Origin illustrative /> {t(`reach.${reach}Note`)}
        </p>
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
        <div key={name.zh} data-rank={i}>
          <dt>
            {text(name)} {of && <Origin {...of} />}
          </dt>
          <dd>
            {formatNumber(areaKm2.value, Number.isInteger(areaKm2.value) ? 0 : 2)} <small>km²</small>{' '}
            <Origin {...areaKm2} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Land({ home, city, distanceKm }: Handshake) {
  const text = useText()
  return (
    <>
      <h2>
        {text(home.name)} <span aria-hidden>—</span> {text(city.name)}
      </h2>
      <p className="reach-card__number">
        {formatNumber(distanceKm.value)} <small>km</small> <Origin {...distanceKm} />
      </p>
    </>
  )
}

function Story({ story }: Handshake) {
  const text = useText()
  const lang = useLang()
  return (
    <ol className="reach-story">
      {story.map((it) => (
        <li key={it.text.zh}>
          <time dateTime={it.date}>{formatDate(it.date, lang, it.precision)}</time>
          <span>
            {text(it.text)} <Origin {...it} />
          </span>
        </li>
      ))}
    </ol>
  )
}
