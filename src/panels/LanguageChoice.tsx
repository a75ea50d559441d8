/**
 * The choice of language: a button that has the names of all in short, and beside it the list. With two languages the button
 * changes from one to the other.
 */
import './languageChoice.css'
import { Check, Languages } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LANGS, languageOf } from '../domain/language/languages.ts'
import { useTable } from '../store/index.ts'
import { Button } from '../ui/Button.tsx'
import { Popover } from '../ui/Popover.tsx'
import { useLang } from './text.ts'
import './messages/index.ts'

interface Props {
  readonly className: string
}

export function LanguageChoice({ className }: Props) {
  const { t } = useTranslation()
  const languages = useTable((table) => table.campus?.pack.manifest.languages) ?? LANGS
  const lang = useLang()
  const { setLang } = useTable.getState()
  const label = t('lang.label')
  const others = languages.filter((it) => it !== lang)
  const [other] = others
  if (other === undefined) return null
  if (others.length === 1)
    return (
      <Button
        className={className}
        lang={languageOf(other).bcp47}
        title={label}
        onClick={() => setLang(other)}
      >
        <Languages aria-hidden />
        <span>{languageOf(other).nativeName}</span>
      </Button>
    )
  const button = {
    className,
    title: label,
    children: (
      <>
        <Languages aria-hidden />
        <span>{languages.map((it) => languageOf(it).short).join(' ')}</span>
      </>
    ),
  }
  return (
    <Popover label={label} button={button} className="languages glass">
      {(close) =>
        languages.map((language) => (
          <Button
            key={language}
            className="languages__entry"
            lang={languageOf(language).bcp47}
            pressed={language === lang}
            onClick={() => {
              close()
              setLang(language)
            }}
          >
            <Check aria-hidden />
            {languageOf(language).nativeName}
          </Button>
        ))
      }
    </Popover>
  )
}
