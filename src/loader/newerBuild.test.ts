import { expect, it } from 'vitest'
import { scriptsOf } from './newerBuild.ts'

const page = (hash: string) => `<!doctype html><html><head>
<script async src="/assets/boot-1.js"></script>
<script type="module" crossorigin src="/assets/index-${hash}.js"></script>
<link rel="modulepreload" crossorigin href="/assets/table-2.js">
</head></html>`

it('tells builds apart by the module scripts that their pages begin with', () => {
  expect(scriptsOf(page('a1'))).toEqual(['/assets/index-a1.js'])
  expect(scriptsOf(page('a1'))).not.toEqual(scriptsOf(page('b2')))
  expect(scriptsOf('<html>somewhere else</html>')).toEqual([])
})
