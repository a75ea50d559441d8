/** Writes the Content-Security-Policy into the built page, so that it holds on any web server. */
import type { Plugin } from 'vite'
import { contentSecurityPolicy } from '../lib/contentSecurityPolicy.ts'

export function contentSecurity(): Plugin {
  return {
    name: 'content-security',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy() },
        injectTo: 'head-prepend',
      },
    ],
  }
}
