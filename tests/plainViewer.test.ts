/** The model files in somebody else's viewer: a bare three.js page with GLTFLoader and meshopt, nothing of the table's own. */
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { openPage, startBrowser } from './support/table.ts'

startBrowser()

const THREE = 'node_modules/three'
const MODELS = 'public/models/shenha'
const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.glb': 'model/gltf-binary',
}

const PAGE = `<!doctype html><canvas width="320" height="240"></canvas>
<script type="importmap">{"imports":{"three":"/plain/three/build/three.module.js"}}</script>
<script type="module">
import * as THREE from 'three'
import { GLTFLoader } from '/plain/three/examples/jsm/loaders/GLTFLoader.js'
import { MeshoptDecoder } from '/plain/three/examples/jsm/libs/meshopt_decoder.module.js'
const canvas = document.querySelector('canvas')
const renderer = new THREE.WebGLRenderer({ canvas, alpha: true, preserveDrawingBuffer: true })
const scene = new THREE.Scene()
scene.add(new THREE.HemisphereLight('#ffffff', '#888888', 2.5))
const sun = new THREE.DirectionalLight('#ffffff', 2)
sun.position.set(2, 3, 4)
scene.add(sun)
window.look = async (file) => {
  const { scene: model } = await new GLTFLoader().setMeshoptDecoder(MeshoptDecoder).loadAsync('/plain/models/' + file)
  scene.add(model)
  const bounds = new THREE.Box3().setFromObject(model)
  const size = bounds.getSize(new THREE.Vector3())
  const target = bounds.getCenter(new THREE.Vector3())
  const camera = new THREE.PerspectiveCamera(35, 320 / 240, 1, 5000)
  camera.position.copy(target).add(new THREE.Vector3(0.5, 0.55, 1).multiplyScalar(Math.max(size.x, size.z)))
  camera.lookAt(target)
  renderer.render(scene, camera)
  const flat = new OffscreenCanvas(320, 240).getContext('2d')
  flat.drawImage(canvas, 0, 0)
  const { data } = flat.getImageData(0, 0, 320, 240)
  let covered = 0
  const sum = [0, 0, 0]
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] < 128) continue
    covered++
    for (let k = 0; k < 3; k++) sum[k] += data[i + k]
  }
  return { coverage: covered / (320 * 240), color: sum.map((it) => it / covered), size: size.toArray() }
}
window.dispatchEvent(new Event('ready-to-look'))
</script>`

interface Look {
  coverage: number
  color: [number, number, number]
  size: [number, number, number]
}

async function look(page: Page, file: string): Promise<Look> {
  await page.route('**/plain/**', async (route) => {
    const { pathname } = new URL(route.request().url())
    const path = pathname.replace('/plain/', '')
    const body = path.startsWith('three/')
      ? await readFile(join(THREE, path.slice('three/'.length)))
      : path.startsWith('models/')
        ? await readFile(join(MODELS, path.slice('models/'.length)))
        : PAGE
    await route.fulfill({ body, contentType: TYPES[extname(path)] ?? 'text/html' })
  })
  await page.goto(new URL('plain/index.html', inject('url')).href)
  await page.waitForFunction(() => 'look' in window)
  return page.evaluate((it) => (window as unknown as { look(file: string): Promise<Look> }).look(it), file)
}

describe('in a plain viewer', () => {
  it('the buildings stand in meters, silver-gray', async () => {
    const { coverage, color, size } = await look(await openPage(), 'buildings.glb')
    expect(coverage).toBeGreaterThan(0.12)
    expect(size[0]).toBeGreaterThan(400)
    expect(size[0]).toBeLessThan(700)
    const [r, g, b] = color
    for (const channel of color) {
      expect(channel).toBeGreaterThan(60)
      expect(channel).toBeLessThan(240)
    }
    expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(40)
  })

  it('the corridor is red', async () => {
    const { coverage, color } = await look(await openPage(), 'corridor.glb')
    expect(coverage).toBeGreaterThan(0.01)
    expect(color[0]).toBeGreaterThan(1.4 * color[1])
    expect(color[0]).toBeGreaterThan(1.4 * color[2])
  })

  it('the ice cube is there, and bluish', async () => {
    const { coverage, color } = await look(await openPage(), 'exhibition.glb')
    expect(coverage).toBeGreaterThan(0.1)
    expect(color[2]).toBeGreaterThan(color[0])
  })
})
