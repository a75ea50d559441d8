/** One line of a card, and the button that moves the camera closer. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTable } from '../../store/index.ts'

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

export function FrameButton({ id }: { id: string }) {
  const { t } = useTranslation()
  return (
    <button type="button" className="button" onClick={() => useTable.getState().frame(id)}>
      {t('card.frame')}
    </button>
  )
}
