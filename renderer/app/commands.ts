import type { Preferences } from '#storage'

/**
 * What a letter does in a session, with the key that it has unless the learner chose another. A key is named by its place
 * (`KeyboardEvent.code`), so that it works under every layout and input method. The names stand in the locales under
 * `practice:command`. The scope says when it is heard: while a question is open, at its verdict, or both.
 */
export const COMMANDS = [
  { name: 'unknown', key: 'KeyD', scope: 'asking' },
  { name: 'guessed', key: 'KeyG', scope: 'verdict' },
  { name: 'insist', key: 'KeyI', scope: 'verdict' },
  { name: 'why', key: 'KeyW', scope: 'verdict' },
  { name: 'undo', key: 'KeyZ', scope: 'session' },
  { name: 'star', key: 'KeyF', scope: 'session' },
  { name: 'note', key: 'KeyE', scope: 'session' },
  { name: 'suspend', key: 'KeyS', scope: 'session' },
  { name: 'bury', key: 'KeyB', scope: 'session' },
  { name: 'report', key: 'KeyR', scope: 'session' },
  { name: 'language', key: 'KeyL', scope: 'session' },
  { name: 'pause', key: 'KeyP', scope: 'session' },
] as const

export type Command = (typeof COMMANDS)[number]['name']

/** The key of every command; null where another command was given its key. No key stands twice. */
export type Keys = Readonly<Record<Command, string | null>>

/** The learner's own keys, by the name of the command, as they are stored. */
type OwnKeys = Preferences['keys']

/** Why a stored key does not count. */
export interface KeyFault {
  readonly command: string
  readonly key: string
  /** `reserved`: it is no letter; digits, Enter, Space, Escape and ? have their meaning. */
  readonly fault: 'no-such-command' | 'reserved' | 'conflict'
}

/** Whether a key can be given to a command: a letter, and nothing else. */
export function isAssignable(key: string): boolean {
  return /^Key[A-Z]$/.test(key)
}

/** What stands on the key. */
export function letterOf(key: string): string {
  return key.slice('Key'.length)
}

/** The keys that count. What is stored amiss (`checkKeys`) gives way to the default, or where that is taken, to none. */
export function keysOf({ keys: own }: Pick<Preferences, 'keys'>): Keys {
  const faulty = new Set(checkKeys(own).map(({ command }) => command))
  const keys: Record<string, string | null> = {}
  const taken = new Set<string>()
  for (const { name } of COMMANDS) {
    const key = own[name]
    if (key === undefined || faulty.has(name)) continue
    keys[name] = key
    taken.add(key)
  }
  for (const { name, key } of COMMANDS) if (keys[name] === undefined) keys[name] = taken.has(key) ? null : key
  return keys as Keys
}

/** What stands on the key of every command, to be named in a sentence; a dash where it has none. */
export function lettersOf(preferences: Pick<Preferences, 'keys'>): Readonly<Record<Command, string>> {
  const letters = Object.entries(keysOf(preferences)).map(([name, key]) => [name, key ? letterOf(key) : '–'])
  return Object.fromEntries(letters)
}

/** The command that a key gives; null where it gives none. */
export function commandOf(keys: Keys, key: string): Command | null {
  return COMMANDS.find(({ name }) => keys[name] === key)?.name ?? null
}

/** What is wrong with stored keys. Of two commands with one key the later in `COMMANDS` is at fault. */
export function checkKeys(own: OwnKeys): readonly KeyFault[] {
  const order: readonly string[] = COMMANDS.map(({ name }) => name)
  const holders = new Map<string, string>()
  const place = (command: string): number => (order.includes(command) ? order.indexOf(command) : order.length)
  const faults: KeyFault[] = []
  for (const [command, key] of Object.entries(own).sort(([a], [b]) => place(a) - place(b))) {
    if (!order.includes(command)) faults.push({ command, key, fault: 'no-such-command' })
    else if (!isAssignable(key)) faults.push({ command, key, fault: 'reserved' })
    else if (holders.has(key)) faults.push({ command, key, fault: 'conflict' })
    else holders.set(key, command)
  }
  return faults
}

/**
 * Gives a key to a command, to be stored. Whoever had it gets the command's old key, so that each still has one.
 *
 * @throws RangeError where the key is not assignable
 */
export function assignKey(own: OwnKeys, command: Command, key: string): OwnKeys {
  if (!isAssignable(key)) throw new RangeError(`${key} cannot be assigned`)
  const before = keysOf({ keys: own })
  const holder = commandOf(before, key)
  const freed = before[command]
  const after: Record<string, string | null> = { ...before, [command]: key }
  if (holder !== null && holder !== command) after[holder] = freed
  const chosen = COMMANDS.flatMap(({ name, key: usual }) => {
    const now = after[name]
    return now === null || now === undefined || now === usual ? [] : [[name, now] as const]
  })
  return Object.fromEntries(chosen)
}
