/** The audience's screen: the model, a caption, a small counter, and nothing else. */
import './present.css'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Notices } from '../../panels/notices/Notices.tsx'
import { LegendPart } from '../../panels/overlay/LegendPart.tsx'
import { useText } from '../../panels/text.ts'
import { useTable } from '../../store/index.ts'
import { overlayChanged } from '../../store/overlayRegistry.ts'
import { perform, usePresenter } from '../../store/presenter.ts'
import { Beginning } from './Beginning.tsx'
import { Caption } from './Caption.tsx'
import { Dot } from './Dot.tsx'
import { FrozenPicture } from './FrozenPicture.tsx'
import { Help } from './Help.tsx'
import { useClicker } from './useClicker.ts'
import './messages/index.ts'

export function PresentShell() {
  const text = useText()
  const { t } = useTranslation()
  const opening = useTable((table) => table.opening)
  const notStarted = useTable((table) => table.lastStep === null)
  const blank = usePresenter((it) => it.blank)
  const bare = usePresenter((it) => it.bare)
  const frozen = usePresenter((it) => it.frozen !== null)
  const help = usePresenter((it) => it.help)
  const digits = useClicker(perform)
  // By its attributes the shell shows and hides what is in it.
  useEffect(overlayChanged)
  return (
    <div
      className="shell present"
      data-testid="shell"
      data-mode="present"
      data-opening={opening || undefined}
    >
      {frozen && <FrozenPicture />}
      <main className="present__screen" aria-label={text('present.audience')}>
        <h1 className="visually-hidden">{t('app.canvas')}</h1>
        {!bare && (
          <>
            {notStarted ? <Beginning /> : <Caption digits={digits} />}
            {!frozen && <LegendPart />}
          </>
        )}
      </main>
      <Notices newer={notStarted} />
      <Dot />
      {blank && <div className="present__blank" role="img" aria-label={text('present.dark')} />}
      {help && <Help />}
    </div>
  )
}
