/** Why there is no code for a phone. */
import type { LocalizedText } from '../../domain/content/common.ts'
import { useText } from '../text.ts'

export function NoCode() {
  const text = useText()
  const { host } = window.location
  const why: LocalizedText = {
    zh: `本页地址（${host}）只有这台电脑能打开，手机无法访问，因此不提供二维码。`,
    en: `Only this computer can open the address of this page (${host}), so there is no code for a phone.`,
  }
  return <p className="no-code">{text(why)}</p>
}
