import { posix, resolve, sep } from 'node:path'

/** Where the app is served from: `app://kasane` in the window, `http://127.0.0.1:<port>` in a browser. */
export interface Origin {
  readonly protocol: string
  readonly host: string
}

/** The app's own origin. Changing it would look like an empty app to everyone who has used it. */
export const appOrigin: Origin = { protocol: 'app:', host: 'kasane' }

export type Asset =
  | { readonly ok: true; readonly file: string; readonly type: string }
  | { readonly ok: false; readonly status: 400 | 403 | 404 | 405 }

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Sent with every answer, from `app://` and from 127.0.0.1 alike. */
export const responseHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
}

/**
 * Says whether an address is one of ours. Protocol and host are compared one by one: for a custom scheme
 * Node's `URL.origin` is the string 'null', whoever the host is.
 */
export function isFrom(origin: Origin, address: string): boolean {
  const url = parse(address)
  return (
    url?.protocol === origin.protocol &&
    url.host === origin.host &&
    url.username === '' &&
    url.password === ''
  )
}

/**
 * Finds the file a request means, or the status that refuses it. Pure: whether the file exists is for the
 * caller to find out.
 *
 * @param request method and full address as the browser sent them
 * @param origin the only origin that is answered
 * @param root absolute path of the folder that is served; nothing outside it is ever named
 */
export function resolveAsset(
  request: { readonly method: string; readonly url: string },
  origin: Origin,
  root: string,
): Asset {
  if (request.method !== 'GET' && request.method !== 'HEAD') return { ok: false, status: 405 }
  if (!isFrom(origin, request.url)) return { ok: false, status: 403 }
  const path = decode(new URL(request.url).pathname)
  if (path === undefined || path.includes('\0') || path.includes('\\')) return { ok: false, status: 400 }
  const file = resolve(root, `.${posix.normalize(`/${path}`)}`)
  if (file === root) return { ok: true, file: resolve(root, 'index.html'), type: types['.html'] as string }
  const type = types[posix.extname(path).toLowerCase()]
  if (!file.startsWith(root + sep) || type === undefined) return { ok: false, status: 404 }
  return { ok: true, file, type }
}

/** `URL.canParse` is younger than the Node inside Electron 25. */
function parse(address: string): URL | undefined {
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined // a lone % or a broken UTF-8 sequence: not a path of ours
  }
}
