/** What stands beside a code that opens the view. */
import type { LocalizedText } from '../../domain/content/common.ts'

export const SCAN: LocalizedText = { zh: '手机扫码，打开当前画面', en: 'Scan to open this very view' }
