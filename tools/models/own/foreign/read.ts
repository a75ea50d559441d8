/** Opens a glTF file from elsewhere, or says plainly why it cannot be taken. */
import { open, readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, resolve, sep } from 'node:path'
import { type Document, Logger, type NodeIO } from '@gltf-transform/core'
import { ALL_EXTENSIONS } from '@gltf-transform/extensions'
import draco3d from 'draco3dgltf'
import { modelIO } from '../../glb.ts'
import { validateGlb } from '../../validate.ts'
import { UnfitModel } from '../unfit.ts'
import { emptyReason } from './plain.ts'

/** Largest file taken, bytes. */
export const LARGEST_FILE = 200 * 1024 * 1024

/** How many of a file's faults are told. */
const FAULTS_TOLD = 5

interface ReadOptions {
  /** Goes on with a file that the validator faults, as long as it can be read. */
  readonly lenient?: boolean
}

export interface ForeignModel {
  readonly document: Document
  readonly bytes: number
  /** What the reader should know. */
  readonly notes: readonly string[]
}

/**
 * Reads a .glb or .gltf file with any of the published glTF extensions, Draco compression included.
 * @throws {UnfitModel} for a file that is missing, too large, of another kind or broken
 */
export async function readForeign(
  path: string,
  { lenient = false }: ReadOptions = {},
): Promise<ForeignModel> {
  const name = basename(path)
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new UnfitModel(`${path}: there is no such file`)
  const kind = extname(path).toLowerCase()
  if (kind !== '.glb' && kind !== '.gltf')
    throw new UnfitModel(`${name}: only glTF is taken; export the model as .glb (binary glTF 2.0)`)
  if (found.size > LARGEST_FILE)
    throw new UnfitModel(
      `${name}: ${megabytes(found.size)} is more than ${megabytes(LARGEST_FILE)}; leave out what is not the building, or simplify it before the export`,
    )
  if (kind === '.glb') await checkMagic(path, name)

  const io = foreignIO(await draco3d.createDecoderModule())
  let document: Document
  try {
    if (kind === '.gltf') await staysInFolder(path, name)
    document = await io.read(path)
  } catch (error) {
    if (error instanceof UnfitModel) throw error
    throw new UnfitModel(`${name}: cannot be read as glTF: ${(error as Error).message}`)
  }
  document.setLogger(new Logger(Logger.Verbosity.ERROR))
  // Said before any fault: an empty export is the likelier mistake.
  const root = document.getRoot()
  if (root.listMeshes().length === 0) throw new UnfitModel(emptyReason(name, root.listAnimations().length, 0))
  const notes = kind === '.glb' ? await judge(path, name, lenient) : []
  return { document, bytes: found.size, notes }
}

/** An IO for files of any origin. */
function foreignIO(decoder: unknown): NodeIO {
  return modelIO().registerExtensions(ALL_EXTENSIONS).registerDependencies({ 'draco3d.decoder': decoder })
}

/** 'glTF' in the file's byte order. */
const MAGIC = 'glTF'

async function checkMagic(path: string, name: string): Promise<void> {
  const file = await open(path)
  try {
    const head = Buffer.alloc(12)
    const { bytesRead } = await file.read(head, 0, head.length, 0)
    if (bytesRead < head.length || head.toString('latin1', 0, 4) !== MAGIC)
      throw new UnfitModel(`${name}: is not a binary glTF file, whatever its name says`)
    const version = head.readUInt32LE(4)
    if (version !== 2) throw new UnfitModel(`${name}: is glTF ${version}; only glTF 2.0 is taken`)
    const statedBytes = head.readUInt32LE(8)
    const { size } = await file.stat()
    if (size < statedBytes)
      throw new UnfitModel(`${name}: is cut short: ${size} of ${statedBytes} bytes; copy or export it again`)
  } finally {
    await file.close()
  }
}

/** A text glTF names its buffers and pictures; they must be there, and names may not lead out of its folder. */
async function staysInFolder(path: string, name: string): Promise<void> {
  const json = JSON.parse(await readFile(path, 'utf8')) as {
    asset?: { version?: unknown }
    buffers?: { uri?: string }[]
    images?: { uri?: string }[]
  }
  const version = json.asset?.version
  if (!/^2\./.test(String(version)))
    throw new UnfitModel(`${name}: is glTF ${version ?? 'without a version'}; only glTF 2.0 is taken`)
  const home = dirname(resolve(path)) + sep
  for (const { uri } of [...(json.buffers ?? []), ...(json.images ?? [])]) {
    if (uri === undefined || uri.startsWith('data:')) continue
    const file = resolve(home, decodeURIComponent(uri))
    if (
      /^[a-z][a-z\d+.-]*:/i.test(uri) ||
      !file.startsWith(home) ||
      !(await stat(file).catch(() => null))?.isFile()
    )
      throw new UnfitModel(`${name}: refers to "${uri}", which is not beside it; export as .glb instead`)
  }
}

/** What the Khronos validator says of the file as it came. */
async function judge(path: string, name: string, lenient: boolean): Promise<string[]> {
  const { errors, messages } = await validateGlb(name, await readFile(path))
  if (errors === 0) return []
  const reported = messages.slice(0, FAULTS_TOLD).map((it) => `\n    ${it}`)
  if (!lenient)
    throw new UnfitModel(
      `${name}: has ${errors} error(s) by the Khronos validator; mend the export, or add --lenient to take it all the same:${reported.join('')}`,
    )
  return [`taken in spite of ${errors} error(s):${reported.join('')}`]
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
