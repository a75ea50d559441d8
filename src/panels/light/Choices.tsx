/** One choice out of few, as tiles; and the word whether it is live or taken over by hand. */
import './choices.css'
import { useTranslation } from 'react-i18next'
import { RadioGroup } from '../../ui/RadioGroup.tsx'

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
      <RadioGroup
        label={label}
        className="tiles tiles--row"
        items={items}
        chosen={chosen}
        name={name}
        onChoose={onChoose}
      />
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
