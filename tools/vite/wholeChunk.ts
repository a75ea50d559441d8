/**
 * Puts everything that a module imports at once into one chunk. Left alone, the bundler cuts what the table shares with
 * the console, with panels and with what hands need into dozens of small ones, each compressed by itself.
 */
import { resolve } from 'node:path'

interface Context {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/**
 * A group for the bundler's code splitting.
 * @param name of the chunk
 * @param root path of the module that the chunk is for
 */
export function wholeChunk(name: string, root: string) {
  let whole: Set<string> | null = null
  return {
    includeDependenciesRecursively: false,
    name: (id: string, context: Context): string | null => {
      whole ??= closure(resolve(root), context)
      return whole.has(id) ? name : null
    },
  }
}

/** A module and all that it imports, directly or not, leaving out what it only fetches later. */
function closure(root: string, context: Context): Set<string> {
  const found = new Set<string>()
  const queue = [root]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (found.has(id)) continue
    found.add(id)
    queue.push(...(context.getModuleInfo(id)?.importedIds ?? []))
  }
  return found
}
