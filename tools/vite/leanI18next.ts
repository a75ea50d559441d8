/**
 * i18next without what fetches and saves texts (they are modules of the build), and without its formats of numbers and dates
 * (src/i18n/format.ts has ours).
 */
import { applyEdits } from './leanEdit.ts'

/** @throws Error when i18next is written in another way */
export function leanI18next(code: string): string {
  return applyEdits('leanI18next: i18next', code, [
    {
      what: 'connector to a backend',
      pattern: /\nclass Connector extends EventEmitter \{[\s\S]*?\n\}\n/,
      replacement: '\nclass Connector extends EventEmitter {\n  state = {};\n}\n',
    },
    {
      what: 'formatter of values',
      pattern: /\nclass Formatter \{[\s\S]*?\n\}\n/,
      replacement: '\nclass Formatter {\n  format(value) {\n    return value;\n  }\n}\n',
    },
  ])
}
