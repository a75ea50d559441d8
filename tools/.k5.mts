import { launch, ready, rest } from './lib/browser.ts'
import { serve } from './serve/server.ts'
const { url, close } = await serve({ dir: '/work/main/dist', port: 0 })
const browser = await launch()
const ctx = await browser.newContext({ viewport: { width: 960, height: 700 }, hasTouch: true, deviceScaleFactor: 0.5, reducedMotion: 'reduce', serviceWorkers: 'block' })
const page = await ctx.newPage(); page.setDefaultTimeout(60000)
page.on('pageerror', (e) => console.log(String(e)))
await page.goto(url + '?quality=low&lang=en&camera=120,90,260,10,0,40&select=startup-center&overlay=use&hour=12'); await ready(page); await rest(page)
const st = async (n) => console.log(n, JSON.stringify(await page.evaluate(() => ({ r: window.sandTable.getState().reach, f: window.sandTable.stats().framesDrawn, l: [...document.querySelectorAll('.reach-label')].map((e) => [e.dataset.at, e.style.opacity, e.style.visibility, e.style.transform, JSON.stringify(e.querySelector('p').getBoundingClientRect())]) }))))
await page.getByRole('button', { name: /Pull out/ }).tap(); await page.waitForTimeout(500); await rest(page); await st('zone')
await page.getByRole('toolbar', { name: 'How far to look' }).getByRole('button', { name: /2,800 km/ }).tap(); await page.waitForTimeout(500); await rest(page); await st('land'); await page.screenshot({ path: '/tmp/shots/land.png' })
await page.waitForTimeout(3000); await rest(page); await st('land later')
await browser.close(); await close()
