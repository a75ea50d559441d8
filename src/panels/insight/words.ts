/** The value of a figure in the unit of the table's language. */
import type { Figure } from '../../domain/content/story.ts'
import type { Reading } from '../../domain/evidence/insight.ts'
import { formatNumber, useLang, useText } from '../text.ts'

export function useFigureWords({ unit, factor, decimals }: Figure) {
  const lang = useLang()
  const text = useText()
  const number = ({ value, atLeast }: Pick<Reading, 'value' | 'atLeast'>) =>
    formatNumber(value * (factor?.[lang] ?? 1), decimals) + (atLeast ? '+' : '')
  return { number, unit: unit ? text(unit) : '' }
}
