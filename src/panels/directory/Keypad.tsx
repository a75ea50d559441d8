/**
 * Letters to touch where there is no keyboard: names are found by the initials of their pinyin, or in English. One tab stop.
 */
import './keypad.css'
import { Delete } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { useRovingFocus } from '../../ui/keys/rovingFocus.ts'

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

interface Props {
  readonly query: string
  onChange(query: string): void
}

export function Keypad({ query, onChange }: Props) {
  const { t } = useTranslation()
  const keys = useRovingFocus<HTMLFieldSetElement>()
  return (
    <fieldset ref={keys} className="keypad">
      <legend className="visually-hidden">{t('directory.keypad')}</legend>
      {LETTERS.map((letter) => (
        <Button key={letter} className="keypad__key" onClick={() => onChange(query + letter.toLowerCase())}>
          {letter}
        </Button>
      ))}
      <Button
        className="keypad__key"
        aria-label={t('directory.back')}
        disabled={query === ''}
        onClick={() => onChange(query.slice(0, -1))}
      >
        <Delete aria-hidden />
      </Button>
    </fieldset>
  )
}
