/** Entry of the table. It does nothing else: the console shares the modules that it imports, and must not start it. */
import { startTable } from './startTable.tsx'

await startTable()
