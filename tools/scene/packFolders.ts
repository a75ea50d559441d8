/** The content packs there are: folders that hold a scene.json. */
import { access, readdir } from 'node:fs/promises'
import { join } from 'node:path'

export async function packFolders(root = 'scenes'): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true })
  const folders = entries.filter((it) => it.isDirectory()).map((it) => join(root, it.name))
  const packs = await Promise.all(
    folders.map((folder) =>
      access(join(folder, 'scene.json')).then(
        () => true,
        () => false,
      ),
    ),
  )
  return folders.filter((_, i) => packs[i]).sort()
}
