/** How a rule between the files of a pack tells what breaks it. */
import type { PackFile } from '../pack.ts'

/** Adds a fault; `undated` names the building whose dates it spoils, where it spoils no more than that. */
export type Report = (file: PackFile, path: string, reason: string, undated?: string) => void
