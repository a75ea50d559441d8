/** The ledger of a pack as a page of its own: plain, to be printed, in the languages of the pack, without a script. */
import type { Campus } from '../../src/domain/campus/campus.ts'
import type { Conflict } from '../../src/domain/content/story.ts'
import type { Tour } from '../../src/domain/content/tour.ts'
import { countKinds, EVIDENCE_KINDS, KIND_NAMES, KIND_TEXTS } from '../../src/domain/evidence/kinds.ts'
import { type LedgerEntry, ledgerOf } from '../../src/domain/evidence/ledger.ts'
import { registerOf } from '../../src/domain/evidence/registry.ts'
import { TOPIC_NAMES } from '../../src/domain/evidence/statement.ts'
import { FIRST_LANG, type Lang, languageOf } from '../../src/domain/language/languages.ts'
import type { DomainText } from '../../src/domain/language/text.ts'
import { domainWords, fill, type Words } from '../../src/i18n/domainWords.ts'
import { formatPublished } from '../../src/i18n/format.ts'
import { en } from './messages/en.ts'
import { ru } from './messages/ru.ts'
import { zh } from './messages/zh.ts'

const POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'"

const PAGE_WORDS = { zh, en, ru } satisfies Record<Lang, Words>
type PageKey = keyof typeof zh

/** What stands on the page, by language. */
type Say = (lang: Lang) => string
const ofPage =
  (key: PageKey, values: Readonly<Record<string, string>> = {}): Say =>
  (lang) =>
    fill(PAGE_WORDS[lang], key, values)
const of =
  (text: DomainText): Say =>
  (lang) =>
    domainWords(text, lang)

/** Writes the page; it lies beside `page.css` in a folder of the build. */
export function sourcesPage(campus: Campus, tours: readonly Tour[]): string {
  const { manifest, conflicts, unknown } = campus.pack
  const { languages } = manifest
  const [first = FIRST_LANG] = languages

  /** A text in the languages of the pack, each marked as what it is. */
  const inAll = (say: Say): string =>
    languages.map((lang) => `<span lang="${languageOf(lang).bcp47}">${escaped(say(lang))}</span>`).join(' ')
  const section = (title: Say, items: readonly string[]): string =>
    `<section>\n<h2>${inAll(title)}</h2>\n<ul>\n${items.join('\n')}\n</ul>\n</section>`

  const entryItem = ({ source, uses }: LedgerEntry): string => {
    const title = inAll(of(source.title))
    const cited = source.url
      ? `<a href="${escaped(source.url)}" rel="noreferrer noopener">${title}</a><span class="url">${escaped(source.url)}</span>`
      : title
    const where =
      uses.length > 0
        ? `<p class="uses">${inAll((lang) => {
            const items = uses
              .map(({ about }) => domainWords(about, lang))
              .join(domainWords('list.separator', lang))
            return ofPage('withList', { title: ofPage('uses')(lang), items })(lang)
          })}</p>`
        : ''
    const { qualifier } = source
    const notes: Say[] = [
      ...(formatPublished(source, first) === null
        ? []
        : [(lang: Lang) => formatPublished(source, lang) ?? '']),
      ofPage(source.confidence),
      ...(qualifier ? [of(qualifier)] : []),
    ]
    return `<li id="${source.id}"><p class="id"><b>${source.id}</b> ${notes.map(inAll).join(' · ')}</p>
<p>${inAll(of(source.fact))}</p><p><cite>${cited}</cite></p>${where}</li>`
  }

  const conflictItem = ({ topic, accounts, shown }: Conflict): string => {
    const items = accounts.map(
      (it) => `<li>${inAll(of(it.text))} <a href="#${it.source}">${it.source}</a></li>`,
    )
    const settled = inAll((lang) =>
      ofPage('withList', { title: ofPage('shown')(lang), items: shown[lang] })(lang),
    )
    return `<li><h3>${inAll(of(topic))}</h3><ul>${items.join('')}</ul><p>${settled}</p></li>`
  }

  const counts = countKinds(registerOf(campus, tours).statements)
  const kinds = EVIDENCE_KINDS.map(
    (kind) =>
      `<li><b>${counts[kind]}</b> ${inAll(of(KIND_NAMES[kind]))}<small>${inAll(of(KIND_TEXTS[kind]))}</small></li>`,
  )
  const groups = ledgerOf(campus, tours).map(({ topic, entries }) =>
    section(topic ? of(TOPIC_NAMES[topic]) : ofPage('unused'), entries.map(entryItem)),
  )
  const title = [...languages.map(ofPage('title')), manifest.title[first]].join(' · ')
  return `<!doctype html>
<html lang="${languageOf(first).bcp47}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="page.css">
</head>
<body>
<header>
<h1>${inAll(of(manifest.title))}</h1>
<p class="lead">${inAll(ofPage('title'))}</p>
<p>${inAll(of(manifest.disclaimer))}</p>
<ul class="kinds">${kinds.join('')}</ul>
</header>
<main>
${groups.join('\n')}
${conflicts.length > 0 ? section(ofPage('conflicts'), conflicts.map(conflictItem)) : ''}
${
  unknown.length > 0
    ? section(
        ofPage('unknown'),
        unknown.map((it) => `<li>${inAll(of(it))}</li>`),
      )
    : ''
}
</main>
</body>
</html>
`
}

/** Text that cannot become markup. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
