/** One choice out of few, as tiles; and the word whether it is live or taken over by hand. */
import './choices.css'
import { useTranslation } from 'react-i18next'

interface ChoicesProps<T extends string> {
  readonly label: string
  readonly items: readonly T[]
  readonly chosen: T
  readonly name: (item: T) => string
  /** Whether it was taken over by hand; left out where there is nothing to give back. */
  readonly byHand?: boolean
  onChoose(item: T): void
}

export function Choices<T extends string>({ label, items, chosen, name, byHand, onChoose }: ChoicesProps<T>) {
  return (
    <section aria-label={label}>
      <h3 className="choices__head">
        {label} {byHand !== undefined && <HandBadge byHand={byHand} />}
      </h3>
      <div className="tiles tiles--row">
        {items.map((it) => (
          <button
            key={it}
            type="button"
            className="tile"
            aria-pressed={chosen === it}
            onClick={() => onChoose(it)}
          >
            {name(it)}
          </button>
        ))}
      </div>
    </section>
  )
}

export function HandBadge({ byHand }: { byHand: boolean }) {
  const { t } = useTranslation()
  return (
    <span className="badge" data-by-hand={byHand || undefined}>
      {t(byHand ? 'light.byHand' : 'light.live')}
    </span>
  )
}
