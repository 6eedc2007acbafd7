import { app, type Session, type WebContents } from 'electron'
import { isFrom, type Origin } from './assets.ts'

const localProtocols: ReadonlySet<string> = new Set(['blob:', 'data:', 'devtools:'])

/**
 * Cuts the whole browser off from the network, below anything a page could reach: no name resolves.
 * Must run before the app is ready.
 */
export function cutNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
}

/** Refuses every request that leaves the app, every permission and every device. Chromium's default is to allow. */
export function fenceSession(session: Session, origin: Origin): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const { protocol, host } = new URL(url)
    // The socket of the hot reload has the host of its page and another protocol.
    const isOwn = isFrom(origin, url) || (protocol === 'ws:' && host === origin.host)
    answer({ cancel: !isOwn && !localProtocols.has(protocol) })
  })
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isGranted(permission)))
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission))
  session.setDevicePermissionHandler(() => false)
  // Without this the session fetches dictionaries, although the window has no spell checker.
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
}

/** Keeping its own database is the one thing the page may ask for. */
function isGranted(permission: string): boolean {
  return permission === 'persistent-storage'
}

/** Keeps a page where it is: it may load itself again and do nothing else: no other address, no window, no guest. */
export function fenceContents(contents: WebContents, startPage: string): void {
  const stay = (event: { preventDefault(): void; readonly url: string }) => {
    if (event.url.split('#')[0] !== startPage) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Brings the page back if it got away after all: a way to about:blank is open that asks nobody. */
export function holdPage(contents: WebContents, startPage: string): void {
  contents.on('did-navigate', (_event, url) => {
    if (url.split('#')[0] !== startPage) contents.loadURL(startPage)
  })
}
