/** The part of gltf-validator's interface that is used here; the package brings no types. */
declare module 'gltf-validator' {
  interface Report {
    issues: {
      numErrors: number
      numWarnings: number
      messages: { code: string; message: string; severity: number; pointer?: string }[]
    }
  }
  interface Options {
    uri?: string
    maxIssues?: number
    writeTimestamp?: boolean
    ignoredIssues?: readonly string[]
  }
  export function validateBytes(data: Uint8Array, options?: Options): Promise<Report>
}
