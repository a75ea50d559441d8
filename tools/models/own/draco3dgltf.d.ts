/** The part of draco3dgltf's interface that is used here; the package brings no types. */
declare module 'draco3dgltf' {
  const draco: { createDecoderModule(): Promise<unknown> }
  export default draco
}
