/** Says which parts of the table could not be had, and offers to try again. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isSeen, type LostPart, useTable } from '../../store/index.ts'
import type { SeenPart } from '../../store/lost.ts'
import { formatList, useLang } from '../text.ts'
import { Note } from './Note.tsx'

/** Models that no massing stands in for. */
const WITHOUT_MASSING = ['works', 'detail', 'landscape', 'context', 'land']

/** More parts than these are only counted. */
const MOST_NAMED = 3

export function LostNotes() {
  const { t } = useTranslation()
  const lang = useLang()
  const lost = useTable((table) => table.lost)
  const newer = useTable((table) => table.takeUpdate !== null)
  const [aside, setAside] = useState<readonly string[]>([])
  useEffect(() => setAside((keys) => keys.filter((key) => lost.some((it) => keyOf(it) === key))), [lost])
  const put = (parts: readonly LostPart[]) => setAside([...aside, ...parts.map(keyOf)])
  const seen = lost.filter((it) => isSeen(it.name) && !aside.includes(keyOf(it)))
  // One note for what a network can bring back; a file that cannot be used has one of its own.
  const away = seen.filter(({ name, why }) => why !== 'faulty' && !(name === 'model' && why === 'missing'))
  const names = [...new Set(away.map((it) => t(`part.${it.name as SeenPart}`)))]
  const more = names.length - MOST_NAMED
  const named = more > 0 ? [...names.slice(0, MOST_NAMED), t('lost.more', { count: more })] : names
  const parts = formatList(named, lang)
  // What a newer version has under another name is not to be had from this one.
  const gone = newer && away.every((it) => it.why === 'missing')
  return (
    <>
      {away.length > 0 && !gone && (
        <Note
          text={t('lost.some', { parts })}
          action={{ label: t('lost.again'), run: () => away.forEach((it) => void it.again()) }}
          onDismiss={() => put(away)}
        />
      )}
      {seen
        .filter((it) => !away.includes(it))
        .map((part) => (
          <Note
            key={part.id}
            text={
              part.name === 'model'
                ? t(WITHOUT_MASSING.includes(part.which ?? '') ? 'notice.unseen' : 'notice.model', {
                    model: part.which ?? '',
                    reason: part.reason,
                  })
                : t('notice.part', { reason: part.reason })
            }
            action={{ label: t('lost.again'), run: part.again }}
            onDismiss={() => put([part])}
          />
        ))}
    </>
  )
}

/** A part that is lost for another reason than before is told of anew. */
const keyOf = ({ id, why, reason }: LostPart) => `${id} ${why} ${reason}`
