/** While developing: what is wrong with the pack that was just saved, over the park as it was before. */
import { useTranslation } from 'react-i18next'
import { useTable } from '../../store/index.ts'
import { FaultList } from '../pages/FaultList.tsx'
import type { Reloaded } from './reloadContent.ts'
import './contentCard.css'

const MAX_SHOWN = 12

/** Words of an editor's workshop; visitors never load them. */
const WORDS = {
  zh: {
    title: '内容有误，沙盘暂用上一版',
    lead: '改正并保存后，本卡片自动消失。',
    more: '另有 {} 处',
    outdated: '外形已改，模型尚未更新，请运行：',
  },
  en: {
    title: 'The content has faults; this is the last sound version',
    lead: 'Mend and save: this card goes by itself.',
    more: '{} more',
    outdated: 'Shapes have changed, and the models are older. Run:',
  },
}

export function ContentCard({ faults, outdated }: Reloaded) {
  const words = WORDS[useTable((table) => table.lang)]
  const pack = useTable((table) => table.campus?.pack.manifest.id)
  const { t } = useTranslation()
  if (faults.length > 0)
    return (
      <section className="content-card glass" role="alert" aria-label={t('fault.title')}>
        <h2>{words.title}</h2>
        <FaultList faults={faults} most={MAX_SHOWN} />
        {faults.length > MAX_SHOWN && <p>{words.more.replace('{}', String(faults.length - MAX_SHOWN))}</p>}
        <p className="content-card__lead">{words.lead}</p>
      </section>
    )
  if (!outdated) return null
  return (
    <section className="content-card glass" role="status">
      <p>
        {words.outdated} <code>npm run models scenes/{pack}</code>
      </p>
    </section>
  )
}
