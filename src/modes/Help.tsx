/** The help of the table, with all that the modes have to tell. */
import { HelpDialog } from '../panels/help/HelpDialog.tsx'
import { HELP } from './helpGroups.ts'

export function Help() {
  return <HelpDialog groups={HELP} />
}
