/** Words for the faults of content, which a table without faults never fetches. */
import type { FaultWords } from '../domain/content/faultWords.ts'
import type { Fault } from '../domain/content/pack.ts'

/**
 * The same faults, each with its reason in words.
 * @param read reads the content again, with these words
 */
export async function inWords(
  faults: readonly Fault[],
  read: (words: FaultWords) => object | { readonly faults: readonly Fault[] },
): Promise<readonly Fault[]> {
  try {
    const { faultWords } = await import('../domain/content/faultWords.ts')
    const again = read(faultWords)
    return 'faults' in again ? again.faults : faults
  } catch {
    // Without the words the faults still name file and path.
    return faults
  }
}
