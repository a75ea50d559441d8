/** Worker process: computes one part of a bake and ends. */
import { obscurancesOf, type Part } from './workerPool.ts'

process.once('message', (part) => {
  process.send?.(obscurancesOf(part as Part), undefined, undefined, () => process.disconnect())
})
