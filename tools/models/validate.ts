/** The Khronos glTF validator. */
import { validateBytes } from 'gltf-validator'

export interface ValidationReport {
  readonly errors: number
  readonly warnings: number
  /** Each error and warning: code, place, message. */
  readonly messages: readonly string[]
}

/** Severities of the validator's messages. */
const WARNING = 1

/**
 * Validates a GLB.
 * @param ignoredIssues codes of the validator that are no fault here
 */
export async function validateGlb(
  uri: string,
  bytes: Uint8Array,
  ignoredIssues: readonly string[] = [],
): Promise<ValidationReport> {
  const { issues } = await validateBytes(bytes, { uri, maxIssues: 50, writeTimestamp: false, ignoredIssues })
  return {
    errors: issues.numErrors,
    warnings: issues.numWarnings,
    messages: issues.messages
      .filter((it) => it.severity <= WARNING)
      .map((it) => `${it.code} at ${it.pointer ?? 'offset'}: ${it.message}`),
  }
}
