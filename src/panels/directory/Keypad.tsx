/** Letters to touch where there is no keyboard: names are found by the initials of their pinyin, or in English. */
import './keypad.css'
import { Delete } from 'lucide-react'
import { useTranslation } from 'react-i18next'

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

interface Props {
  readonly query: string
  onChange(query: string): void
}

export function Keypad({ query, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <fieldset className="keypad">
      <legend className="visually-hidden">{t('directory.keypad')}</legend>
      {LETTERS.map((letter) => (
        <button
          key={letter}
          type="button"
          className="keypad__key"
          onClick={() => onChange(query + letter.toLowerCase())}
        >
          {letter}
        </button>
      ))}
      <button
        type="button"
        className="keypad__key"
        aria-label={t('directory.back')}
        disabled={query === ''}
        onClick={() => onChange(query.slice(0, -1))}
      >
        <Delete aria-hidden />
      </button>
    </fieldset>
  )
}
