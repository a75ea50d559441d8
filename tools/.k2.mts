import { launch, ready } from './lib/browser.ts'
import { serve } from './serve/server.ts'
const { url, close } = await serve({ dir: '/work/main/dist', port: 0 })
const browser = await launch()
const page = await (await browser.newContext({ viewport: { width: 1000, height: 700 }, deviceScaleFactor: 0.5, reducedMotion: 'reduce', serviceWorkers: 'block' })).newPage()
page.setDefaultTimeout(60000)
page.on('console', (m) => m.type() === 'error' && console.log('console', m.text().slice(0, 200)))
page.on('pageerror', (e) => console.log('pageerror', String(e)))
page.on('load', () => console.log('LOAD', Date.now() - t))
await page.route('**/scenes/shenha/scene.json', async (route) => { const json = await (await route.fetch()).json(); await route.fulfill({ json: { ...json, tours: false } }) })
const t = Date.now()
await page.goto(url + '?quality=low&mode=kiosk&lang=en'); console.log('goto', Date.now() - t)
await page.waitForFunction(() => typeof window.sandTable === 'object'); console.log('api', Date.now() - t)
await page.evaluate(() => window.sandTable.ready); console.log('ready', Date.now() - t)
await page.locator('.kiosk[data-phase="attract"]').waitFor(); console.log('attract', Date.now() - t)
await page.mouse.click(500, 350); console.log('clicked', Date.now() - t)
for (let i = 0; i < 8; i++) { console.log(Date.now() - t, await page.evaluate(() => [document.querySelector('.shell')?.getAttribute('data-phase'), document.querySelector('.kiosk')?.getAttribute('data-phase'), window.sandTable.stats().framesDrawn])); await page.waitForTimeout(500) }
await page.screenshot({ path: '/tmp/shots/k2.png' }); console.log('shot', Date.now() - t)
await browser.close(); await close()
