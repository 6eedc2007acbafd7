import type { Debugger } from '../scripts/startScript.ts'

/** The page in a window of another process, spoken to over Chromium's own debugging protocol. */
export interface Page {
  /** The value of an expression; a promise is waited for, a rejection is thrown. */
  evaluate<T>(expression: string): Promise<T>
  /** Calls a function in the page; it takes along nothing but its arguments. */
  call<Arguments extends readonly unknown[], T>(
    work: (...given: Arguments) => T,
    ...given: Arguments
  ): Promise<Awaited<T>>
  /** Hears what the page writes with `console.info`. */
  onInfo(hear: (line: string) => void): void
  /** The connection itself. */
  readonly debug: Debugger
  /** Loads the page once more. */
  reload(): Promise<void>
  /** Closes the page, and with it the window. */
  close(): Promise<void>
}

interface Target {
  readonly type: string
  readonly url: string
  readonly webSocketDebuggerUrl: string
}

interface Message {
  readonly id?: number
  readonly error?: { readonly message: string }
  readonly result?: unknown
  readonly method?: string
  readonly params?: unknown
}

interface Evaluated {
  readonly result: { readonly value?: unknown }
  readonly exceptionDetails?: {
    readonly text: string
    readonly exception?: { readonly description?: string }
  }
}

interface ConsoleCall {
  readonly type: string
  readonly args: readonly { readonly value?: unknown }[]
}

const ATTEMPTS = 40
const PAUSE_MS = 500

/**
 * Finds the page whose address begins in a certain way. (Playwright would do, but it cannot take hold of an Electron that
 * it has not started itself, and what it starts is slower.)
 *
 * @param port where the program listens for debuggers
 */
export async function connectPage(port: number, address: string): Promise<Page> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const targets = await fetch(`http://127.0.0.1:${port}/json/list`).then(
      (response) => response.json() as Promise<Target[]>,
      () => [],
    )
    const target = targets.find(({ type, url }) => type === 'page' && url.startsWith(address))
    if (target) return speakTo(target.webSocketDebuggerUrl)
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  throw new Error(`no page at ${address}`)
}

async function speakTo(address: string): Promise<Page> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, (message: Message) => void>()
  const hearers = new Map<string, (params: never) => void>()
  let sent = 0
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message
    if (message.id !== undefined) waiting.get(message.id)?.(message)
    if (message.method !== undefined) hearers.get(message.method)?.(message.params as never)
  })
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve())
    socket.addEventListener('error', () => reject(new Error(`no connection to ${address}`)))
  })
  const closed = new Promise<void>((resolve) => socket.addEventListener('close', () => resolve()))

  function send<T>(method: string, params: object = {}): Promise<T> {
    const id = ++sent
    socket.send(JSON.stringify({ id, method, params }))
    return new Promise<T>((resolve, reject) => {
      waiting.set(id, ({ error, result }) => {
        waiting.delete(id)
        if (error) reject(new Error(`${method}: ${error.message}`))
        else resolve(result as T)
      })
      void closed.then(() => reject(new Error(`${method}: the page is gone`)))
    })
  }

  /** One hears each event: whoever comes later takes the place of the one before. */
  function on<Params>(event: string, hear: (params: Params) => void): void {
    hearers.set(event, hear)
  }

  async function evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await send<Evaluated>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as T
  }

  return {
    evaluate,
    // tsx lets every function name itself through a helper, which the page does not have.
    call: (work, ...given) => evaluate(`((__name) => (${work})(...${JSON.stringify(given)}))((f) => f)`),
    onInfo: (hear) => {
      on('Runtime.consoleAPICalled', ({ type, args }: ConsoleCall) => {
        if (type === 'info') hear(args.map(({ value }) => String(value)).join(' '))
      })
      void send('Runtime.enable')
    },
    debug: { send, on },
    reload: async () => {
      const loaded = new Promise<void>((resolve) => on('Page.loadEventFired', () => resolve()))
      await send('Page.enable')
      await send('Page.reload')
      await loaded
    },
    close: async () => {
      send('Page.close').catch(() => {})
      await closed
    },
  }
}
