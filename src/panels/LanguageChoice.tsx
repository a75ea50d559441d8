/**
 * The choice of language: a button that has the names of all in short, and over it the list. With two languages the button
 * changes from one to the other.
 */
import './languageChoice.css'
import { Check, Languages } from 'lucide-react'
import { type KeyboardEvent, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGS, type Lang, languageOf } from '../domain/language/languages.ts'
import { useTable } from '../store/index.ts'
import { useLang } from './text.ts'
import './messages/index.ts'

interface Props {
  readonly className: string
}

export function LanguageChoice({ className }: Props) {
  const { t } = useTranslation()
  const languages = useTable((table) => table.campus?.pack.manifest.languages) ?? LANGS
  const lang = useLang()
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const { setLang } = useTable.getState()
  const others = languages.filter((it) => it !== lang)
  const [other] = others
  if (other === undefined) return null
  if (others.length === 1)
    return (
      <button
        type="button"
        className={className}
        lang={languageOf(other).bcp47}
        title={t('lang.label')}
        onClick={() => setLang(other)}
      >
        <Languages aria-hidden />
        <span>{languageOf(other).nativeName}</span>
      </button>
    )
  const choose = (chosen: Lang) => {
    list.current?.hidePopover()
    setLang(chosen)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const entries = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = entries.indexOf(document.activeElement as HTMLButtonElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    // The popover closes itself; the table is not to close anything more.
    if (to === undefined && event.key !== 'Escape') return
    event.stopPropagation()
    if (to === undefined) return
    event.preventDefault()
    entries.at(to % entries.length)?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        popoverTarget={id}
        title={t('lang.label')}
        aria-haspopup="true"
      >
        <Languages aria-hidden />
        <span>{languages.map((it) => languageOf(it).short).join(' ')}</span>
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a popover in every browser */}
      <div
        ref={list}
        id={id}
        popover="auto"
        className="languages glass"
        role="group"
        aria-label={t('lang.label')}
        onKeyDown={onKeyDown}
        onToggle={(event) => {
          if (event.newState !== 'open' || !list.current || !button.current) return
          place(list.current, button.current.getBoundingClientRect())
          list.current.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus()
        }}
      >
        {languages.map((language) => (
          <button
            key={language}
            type="button"
            className="languages__entry"
            lang={languageOf(language).bcp47}
            aria-pressed={language === lang}
            onClick={() => choose(language)}
          >
            <Check aria-hidden />
            {languageOf(language).nativeName}
          </button>
        ))}
      </div>
    </>
  )
}

/** Space between the button and the list, and to the edges of the screen, pixels. */
const GAP_PX = 8

/** Puts the list beside its button, on the side that has more room, within the screen. */
function place(list: HTMLElement, button: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = list
  const left = Math.min(Math.max(GAP_PX, button.right - width), window.innerWidth - width - GAP_PX)
  const below = button.bottom + GAP_PX
  const top = below + height <= window.innerHeight ? below : button.top - GAP_PX - height
  list.style.left = `${left}px`
  list.style.top = `${Math.max(GAP_PX, top)}px`
}
