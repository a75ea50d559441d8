/** The ledger of a pack as a page of its own: plain, to be printed, in both languages, without a script. */
import type { Campus } from '../../src/domain/campus/campus.ts'
import type { LocalizedText } from '../../src/domain/content/common.ts'
import type { Conflict } from '../../src/domain/content/story.ts'
import type { Tour } from '../../src/domain/content/tour.ts'
import { countKinds, EVIDENCE_KINDS, KIND_NAMES, KIND_TEXTS } from '../../src/domain/evidence/kinds.ts'
import { type LedgerEntry, ledgerOf } from '../../src/domain/evidence/ledger.ts'
import { registerOf } from '../../src/domain/evidence/registry.ts'
import { TOPIC_NAMES } from '../../src/domain/evidence/statement.ts'
import { formatPublished } from '../../src/domain/schedule/dateText.ts'

const POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'"

const TEXTS = {
  title: { zh: '依据与来源', en: 'Evidence and sources' },
  unused: { zh: '备查', en: 'For reference' },
  conflicts: { zh: '口径差异', en: 'Differing accounts' },
  shown: { zh: '本沙盘采用', en: 'On the table' },
  unknown: { zh: '暂无公开资料，以示意表示或不显示', en: 'Not published; illustrative, or not shown' },
  uses: { zh: '见于', en: 'Seen in' },
  high: { zh: '可信度高', en: 'high confidence' },
  medium: { zh: '可信度中', en: 'medium confidence' },
  low: { zh: '可信度低', en: 'low confidence' },
  derived: { zh: '推算', en: 'derived' },
} as const satisfies Record<string, LocalizedText>

/** Writes the page; it lies beside `page.css` in a folder of the build. */
export function sourcesPage(campus: Campus, tours: readonly Tour[]): string {
  const { manifest, conflicts, unknown } = campus.pack
  const counts = countKinds(registerOf(campus, tours).statements)
  const kinds = EVIDENCE_KINDS.map(
    (kind) =>
      `<li><b>${counts[kind]}</b> ${both(KIND_NAMES[kind])}<small>${both(KIND_TEXTS[kind])}</small></li>`,
  )
  const groups = ledgerOf(campus, tours).map(({ topic, entries }) =>
    section(topic ? TOPIC_NAMES[topic] : TEXTS.unused, entries.map(entryItem)),
  )
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${TEXTS.title.zh} · ${TEXTS.title.en} · ${manifest.title.zh}`)}</title>
<link rel="stylesheet" href="page.css">
</head>
<body>
<header>
<h1>${both(manifest.title)}</h1>
<p class="lead">${both(TEXTS.title)}</p>
<p>${both(manifest.disclaimer)}</p>
<ul class="kinds">${kinds.join('')}</ul>
</header>
<main>
${groups.join('\n')}
${conflicts.length > 0 ? section(TEXTS.conflicts, conflicts.map(conflictItem)) : ''}
${
  unknown.length > 0
    ? section(
        TEXTS.unknown,
        unknown.map((it) => `<li>${both(it)}</li>`),
      )
    : ''
}
</main>
</body>
</html>
`
}

function section(title: LocalizedText, items: readonly string[]): string {
  return `<section>\n<h2>${both(title)}</h2>\n<ul>\n${items.join('\n')}\n</ul>\n</section>`
}

function entryItem({ source, uses }: LedgerEntry): string {
  const title = both(source.title)
  const cited = source.url
    ? `<a href="${escaped(source.url)}" rel="noreferrer noopener">${title}</a><span class="url">${escaped(source.url)}</span>`
    : title
  const seen = uses.map(({ about }) => about)
  const where =
    seen.length > 0
      ? `<p class="uses">${both({
          zh: `${TEXTS.uses.zh}：${seen.map((it) => it.zh).join('、')}`,
          en: `${TEXTS.uses.en}: ${seen.map((it) => it.en).join(', ')}`,
        })}</p>`
      : ''
  const { qualifier } = source
  const [zh, en] = [formatPublished(source, 'zh'), formatPublished(source, 'en')]
  const notes = [
    ...(zh !== null && en !== null ? [{ zh, en }] : []),
    TEXTS[source.confidence],
    ...(qualifier ? [qualifier] : []),
  ]
  return `<li id="${source.id}"><p class="id"><b>${source.id}</b> ${notes.map(both).join(' · ')}</p>
<p>${both(source.fact)}</p><p><cite>${cited}</cite></p>${where}</li>`
}

function conflictItem({ topic, accounts, shown }: Conflict): string {
  const told = accounts.map((it) => `<li>${both(it.text)} <a href="#${it.source}">${it.source}</a></li>`)
  const settled = both({ zh: `${TEXTS.shown.zh}：${shown.zh}`, en: `${TEXTS.shown.en}: ${shown.en}` })
  return `<li><h3>${both(topic)}</h3><ul>${told.join('')}</ul><p>${settled}</p></li>`
}

/** A text in both languages, each marked as what it is. */
function both({ zh, en }: LocalizedText): string {
  return `<span lang="zh-CN">${escaped(zh)}</span> <span lang="en">${escaped(en)}</span>`
}

/** Text that cannot become markup. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
