import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { appOrigin, resolveAsset, responseHeaders } from './assets.ts'

/** Must run before the app is ready: makes `app://` a real origin, with storage, fetch and a code cache. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appOrigin.protocol.slice(0, -1),
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the built renderer under `app://kasane/`, and nothing else of the disk. */
export function serveApp(root: string): void {
  protocol.handle(appOrigin.protocol.slice(0, -1), async (request) => {
    const asset = resolveAsset(request, appOrigin, root)
    if (!asset.ok) return new Response(null, { status: asset.status, headers: responseHeaders })
    const body = await readFile(asset.file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'ENOTDIR') return undefined
      throw error
    })
    if (body === undefined) return new Response(null, { status: 404, headers: responseHeaders })
    return new Response(request.method === 'HEAD' ? null : body, {
      headers: { ...responseHeaders, 'Content-Type': asset.type, 'Content-Length': String(body.byteLength) },
    })
  })
}
