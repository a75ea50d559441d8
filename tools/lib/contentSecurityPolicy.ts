/** The Content-Security-Policy of the app: the build writes it into the page, the server sends it. */

const PAGE = [
  "default-src 'none'",
  // The mesh decoder is WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self' blob:",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
]

/** @param more directives beside those of the page, such as `frame-ancestors`, which holds in a header alone */
export const contentSecurityPolicy = (...more: readonly string[]): string => [...PAGE, ...more].join('; ')
