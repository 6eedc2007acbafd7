import { once } from 'node:events'
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { resolveAsset, responseHeaders } from '../electron/assets.ts'

export interface Served {
  /** Ends with a slash. */
  readonly address: string
  close(): Promise<void>
}

/**
 * Serves the built renderer to browsers on this machine, with the headers and the strictness of `app://`.
 *
 * @param root absolute path of the built renderer
 * @param port 0 for any free one; rejects with EADDRINUSE where the port is taken
 */
export async function serve(root: string, port: number): Promise<Served> {
  const server = createServer(async (request, response) => {
    const { port } = server.address() as AddressInfo
    // The name the browser asked for counts: under any other one a foreign page might be reading along.
    const url = `http://${request.headers.host}${request.url}`
    const origin = { protocol: 'http:', host: `127.0.0.1:${port}` }
    const asset = resolveAsset({ method: request.method ?? '', url }, origin, root)
    const status = asset.ok
      ? statSync(asset.file, { throwIfNoEntry: false })?.isFile()
        ? 200
        : 404
      : asset.status
    response.writeHead(status, {
      ...responseHeaders,
      'Cache-Control': 'no-cache',
      ...(asset.ok && status === 200 ? { 'Content-Type': asset.type } : {}),
    })
    if (!asset.ok || status !== 200 || request.method === 'HEAD') response.end()
    else await pipeline(createReadStream(asset.file), response).catch(() => response.destroy())
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
