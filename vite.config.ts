import react from '@vitejs/plugin-react'
import { Features } from 'lightningcss'
import { defineConfig } from 'vite'
import { bootScript } from './tools/vite/bootScript.ts'
import { contentPacks } from './tools/vite/content.ts'
import { contentSecurity } from './tools/vite/contentSecurity.ts'
import { embedScript } from './tools/vite/embedScript.ts'
import { tableFonts } from './tools/vite/fonts.ts'
import { laterFiles } from './tools/vite/laterFiles.ts'
import { leanThree } from './tools/vite/leanThree.ts'
import { precompress } from './tools/vite/precompress.ts'
import { serviceWorker } from './tools/vite/serviceWorker.ts'
import { sourcesPages } from './tools/vite/sourcesPages.ts'
import { webManifest } from './tools/vite/webManifest.ts'
import { wholeChunk } from './tools/vite/wholeChunk.ts'

export default defineConfig({
  appType: 'mpa', // an unknown address is a 404, never the app by another name
  base: './', // the build works from any folder of a host
  plugins: [
    leanThree(),
    react(),
    contentPacks(),
    sourcesPages(),
    tableFonts(),
    laterFiles(),
    bootScript(),
    embedScript(),
    contentSecurity(),
    webManifest(),
    serviceWorker(),
    precompress(),
  ],
  // Style sheets use breakpoints by the names that src/ui/cascade.css gives them.
  css: {
    transformer: 'lightningcss',
    lightningcss: { drafts: { customMedia: true }, include: Features.CustomMediaQueries },
  },
  server: { host: '127.0.0.1' },
  build: {
    target: 'es2022',
    manifest: true,
    rolldownOptions: {
      // Reading a property runs no code here that anything depends on.
      treeshake: { propertyReadSideEffects: false },
      input: ['index.html', 'console.html'],
      // In this order: what the page needs before the picture is not the picture's.
      output: {
        codeSplitting: {
          groups: [wholeChunk('table', 'src/app/startTable.tsx'), wholeChunk('stage', 'src/stage/Stage.tsx')],
        },
      },
    },
    // Fonts and pictures stay files: the content security policy has no need of data addresses then.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
})
