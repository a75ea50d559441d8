/** three's decoder of meshopt compression without its WebAssembly for engines that have no SIMD. */
import { applyEdits } from './leanEdit.ts'

/**
 * The decoder for engines with SIMD. The build's scripts hold static blocks of classes, and engines that can read those
 * have SIMD (Chrome 94, Firefox 93, Safari 16.4).
 * @throws Error when three's decoder is written in another way
 */
export function leanMeshopt(code: string): string {
  return applyEdits("leanMeshopt: three's meshopt decoder", code, [
    { what: 'WebAssembly without SIMD', pattern: /\n\tvar wasm_base =\n\t\t'[^']*';/, replacement: '' },
    {
      what: 'choice between the two',
      pattern: /WebAssembly\.validate\(detector\) \? unpack\(wasm_simd\) : unpack\(wasm_base\)/,
      replacement: 'unpack(wasm_simd)',
    },
  ])
}
