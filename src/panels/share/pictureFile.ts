/** What a saved picture says and is called, and how it becomes a file. */
import type { Manifest } from '../../domain/content/manifest.ts'
import type { Lang } from '../../domain/language/languages.ts'
import type { SizeName } from '../../domain/sharing/pictureSize.ts'
import { translate } from '../../i18n/translate.ts'
import { formatDate } from '../text.ts'

/** Title, date and what of the park is illustrative. */
export function pictureCaption({ title, disclaimer }: Manifest, date: string, lang: Lang): string[] {
  return [`${translate(title, lang)} · ${formatDate(date, lang)}`, translate(disclaimer, lang)]
}

export function pictureName({ id }: Manifest, date: string, size: SizeName): string {
  return `${id}-${date}-${size}.jpg`
}

/** Hands a file to the browser as a download. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has its own hold on the file once it has begun.
  window.setTimeout(() => URL.revokeObjectURL(url), HELD_MS)
}

const HELD_MS = 60_000
