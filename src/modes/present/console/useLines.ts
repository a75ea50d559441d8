/** Lines of the pack in the table's language, with what the pack fills in. */
import { useCallback } from 'react'
import type { Script } from '../../../domain/content/script.ts'
import { filledLine } from '../../../domain/tours/spokenLine.ts'
import { useLang, useText } from '../../../panels/text.ts'
import { useCampus } from '../../../store/index.ts'

export function useLines(): (lines: Script['lines']) => string[] {
  const text = useText()
  const lang = useLang()
  const { address, contact } = useCampus().pack.manifest
  return useCallback(
    (lines) => {
      const values = { address: text(address.text), contact: contact ? text(contact) : null }
      return lines[lang].flatMap((it) => filledLine(it, values) ?? [])
    },
    [text, lang, address, contact],
  )
}
