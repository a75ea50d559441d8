/**
 * A content pack is a folder of JSON files. This module lists them, reads each against its schema, and joins them into
 * one `ScenePack`. Faults name the file, the JSON path and the reason; nothing is thrown for bad content.
 */
import * as z from 'zod/mini'
import { fillTexts } from '../language/fillTexts.ts'
import { localizedText } from './common.ts'
import type { FaultWords } from './faultWords.ts'
import { manifest } from './manifest.ts'
import { buildings } from './records/building.ts'
import { industryChain, matching } from './records/chain.ts'
import { corridor, NO_CORRIDOR } from './records/corridor.ts'
import { schedule } from './records/schedule.ts'
import { site } from './records/site.ts'
import { space } from './records/space.ts'
import { tenant } from './records/tenant.ts'
import { conflict, figure, industry, milestone, source, theme, viewpoint } from './story.ts'

/** The files of a pack and the schema of each. */
export const packFiles = {
  'scene.json': manifest,
  'site.json': site,
  'buildings.json': buildings,
  'corridor.json': corridor,
  'schedule.json': schedule,
  'milestones.json': z.strictObject({ milestones: z.array(milestone) }),
  'industries.json': z.strictObject({
    industries: z.array(industry),
    chains: z._default(z.array(industryChain), []),
    matching: z.optional(matching),
  }),
  'tenants.json': z.strictObject({ tenants: z.array(tenant) }),
  'spaces.json': z.strictObject({ spaces: z.array(space) }),
  'figures.json': z.strictObject({
    figures: z.array(figure),
    /** What is told of the park in words, by subject. */
    themes: z._default(z.array(theme), []),
  }),
  'viewpoints.json': z.strictObject({ viewpoints: z.array(viewpoint).check(z.minLength(1)) }),
  'sources.json': z.strictObject({
    sources: z.array(source),
    /** Where accounts differ, and which one the table shows. */
    conflicts: z._default(z.array(conflict), []),
    /** What no source tells, so that the table shows it as illustrative or not at all. */
    unknown: z._default(z.array(localizedText), []),
  }),
} as const

export type PackFile = keyof typeof packFiles
export const PACK_FILES = Object.keys(packFiles) as PackFile[]

/** Files that a pack may leave out: what they would tell of is not there. */
export const OPTIONAL_FILES = ['corridor.json'] as const satisfies readonly PackFile[]
type OptionalFile = (typeof OPTIONAL_FILES)[number]

type Parsed = {
  [F in Exclude<PackFile, OptionalFile>]: z.infer<(typeof packFiles)[F]>
} & { [F in OptionalFile]?: z.infer<(typeof packFiles)[F]> }

/** Something wrong with a pack. `path` is a JSON path such as `buildings[3].footprint`; empty for the whole file. */
export interface Fault {
  readonly file: string
  readonly path: string
  readonly reason: string
  /** Building whose dates cannot be used; the table can be shown all the same, with the building undated. */
  readonly undated?: string
}

/** Whether a fault keeps the pack from being shown; any other only leaves a building undated. */
export const keepsClosed = ({ undated }: Fault): boolean => undated === undefined

/** A whole sand table as data, valid in shape; `checkReferences` judges what lies between the files. */
export type ScenePack = ReturnType<typeof join>

function join(parsed: Parsed) {
  return {
    manifest: parsed['scene.json'],
    site: parsed['site.json'],
    uses: parsed['buildings.json'].uses,
    buildings: parsed['buildings.json'].buildings,
    corridor: parsed['corridor.json'] ?? NO_CORRIDOR,
    schedule: parsed['schedule.json'],
    milestones: parsed['milestones.json'].milestones,
    industries: parsed['industries.json'].industries,
    chains: parsed['industries.json'].chains,
    matching: parsed['industries.json'].matching,
    tenants: parsed['tenants.json'].tenants,
    spaces: parsed['spaces.json'].spaces,
    figures: parsed['figures.json'].figures,
    themes: parsed['figures.json'].themes,
    viewpoints: parsed['viewpoints.json'].viewpoints,
    sources: parsed['sources.json'].sources,
    conflicts: parsed['sources.json'].conflicts,
    unknown: parsed['sources.json'].unknown,
  }
}

/** The text of every pack file, or why it could not be read; `missing` where there is no such file. */
export type PackTexts = Record<PackFile, { text: string } | { error: string; missing?: boolean }>

/**
 * Reads the texts of a pack.
 * @param words for what the schemas name no reason for; "Invalid input" without them
 * @returns the pack when every file has the right shape, with the texts that lack a declared language; otherwise all
 * faults of all files.
 */
export function parsePack(
  texts: PackTexts,
  words?: FaultWords,
): { pack: ScenePack; untranslated: readonly Fault[] } | { faults: Fault[] } {
  const faults: Fault[] = []
  const parsed: Partial<Record<PackFile, unknown>> = {}
  for (const file of PACK_FILES) {
    const read = texts[file]
    if ('error' in read) {
      if (read.missing && (OPTIONAL_FILES as readonly PackFile[]).includes(file)) continue
      faults.push({ file, path: '', reason: read.error })
      continue
    }
    const result = parseFile(file, read.text, packFiles[file], words)
    if ('faults' in result) faults.push(...result.faults)
    else parsed[file] = result.value
  }
  if (faults.length > 0) return { faults }
  const { languages } = (parsed as Parsed)['scene.json']
  const filled = PACK_FILES.map((file) => fillTexts(file, parsed[file], languages))
  const untold = filled.flatMap((it) => it.faults)
  if (untold.length > 0) return { faults: untold }
  return { pack: join(parsed as Parsed), untranslated: filled.flatMap((it) => it.untranslated) }
}

/** Reads the text of one file against its schema; `words` as for a whole pack. */
export function parseFile<S extends z.ZodMiniType>(
  file: string,
  text: string,
  schema: S,
  words?: FaultWords,
): { value: z.infer<S> } | { faults: Fault[] } {
  const json = parseJson(text)
  if ('reason' in json) return { faults: [{ file, path: '', reason: json.reason }] }
  const result = schema.safeParse(withoutSchema(json.value), words && { error: words })
  if (result.success) return { value: result.data }
  return { faults: result.error.issues.flatMap((issue) => describeIssue(file, issue)) }
}

function parseJson(text: string): { value: unknown } | { reason: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { reason: `not valid JSON: ${(error as Error).message}` }
  }
}

/** Where editors find the JSON Schema of a file says nothing of the park. */
function withoutSchema(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$schema' in value)) return value
  const { $schema: _, ...rest } = value
  return rest
}

function describeIssue(file: string, issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      path: jsonPath([...issue.path, key]),
      reason: 'unknown field; check the spelling',
    }))
  }
  return [{ file, path: jsonPath(issue.path), reason: issue.message }]
}

/** Writes a path as people read it: `buildings[3].storeyHeightM.ground`. */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? String(key) : `${text}.${String(key)}`
  }, '')
}
