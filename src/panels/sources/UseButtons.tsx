/** Where a source is used on the table: a touch sets the date, flies there and opens the card. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Use } from '../../domain/evidence/uses.ts'
import { textKey } from '../../domain/language/text.ts'
import { Button } from '../../ui/Button.tsx'
import { useText } from '../text.ts'
import { goTo } from './goTo.ts'

/** As many as are seen at once. */
const SHOWN = 4

interface Props {
  readonly uses: readonly Use[]
  onConflict(id: string): void
}

export function UseButtons({ uses, onConflict }: Props) {
  const { t } = useTranslation()
  const text = useText()
  const [all, setAll] = useState(false)
  if (uses.length === 0) return null
  const shown = all ? uses : uses.slice(0, SHOWN)
  return (
    <ul className="source__uses">
      {shown.map((use) => {
        const label = (
          <>
            {text(use.about)} <small>{use.what.map(text).join(' · ')}</small>
          </>
        )
        const { conflict } = use.at
        return (
          <li key={use.topic + textKey(use.about)}>
            {Object.keys(use.at).length === 0 ? (
              <span className="source__use">{label}</span>
            ) : (
              <Button
                className="source__use"
                onClick={() => (conflict === undefined ? goTo(use.at) : onConflict(conflict))}
              >
                {label}
              </Button>
            )}
          </li>
        )
      })}
      {uses.length > SHOWN && !all && (
        <li>
          <Button className="source__use" onClick={() => setAll(true)}>
            {t('sources.more', { count: uses.length - SHOWN })}
          </Button>
        </li>
      )}
    </ul>
  )
}
