import type { Preferences } from '#storage'

/**
 * What a letter does while the learner studies or practises, and in a mock exam, with the key that it has unless the
 * learner chose another. A key is named by its place on the keyboard (`KeyboardEvent.code`), so that it works under every
 * layout and input method; it may mean something else in each place. The names stand in the locales under
 * `practice:command`; none stands twice.
 */
const USUAL = {
  session: {
    unknown: 'KeyD',
    guessed: 'KeyG',
    insist: 'KeyI',
    why: 'KeyW',
    undo: 'KeyZ',
    star: 'KeyF',
    note: 'KeyE',
    suspend: 'KeyS',
    bury: 'KeyB',
    report: 'KeyR',
    language: 'KeyL',
    pause: 'KeyP',
  },
  exam: {
    flag: 'KeyF',
    guess: 'KeyG',
    review: 'KeyR',
  },
} as const

/** Where letters are commands. */
export const WHERE = ['session', 'exam'] as const
export type Where = (typeof WHERE)[number]

export type CommandIn<Place extends Where> = Place extends Where ? keyof (typeof USUAL)[Place] : never
export type Command = CommandIn<Where>

/** The commands that are heard there, with their usual keys. */
export function commandsIn<Place extends Where>(where: Place) {
  return Object.entries<string>(USUAL[where]).map(([name, key]) => ({
    name: name as CommandIn<Place>,
    key,
    where,
  }))
}

/** Every command. */
export const COMMANDS = WHERE.flatMap((where) => commandsIn<Where>(where))

/** The key of every command; null where another command was given its key. No key stands twice in one place. */
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
  for (const { name, where } of COMMANDS) {
    const key = own[name]
    if (key === undefined || faulty.has(name)) continue
    keys[name] = key
    taken.add(`${where} ${key}`)
  }
  for (const { name, key, where } of COMMANDS)
    if (keys[name] === undefined) keys[name] = taken.has(`${where} ${key}`) ? null : key
  return keys as Keys
}

/** What stands on the key of every command, to be named in a sentence; a dash where it has none. */
export function lettersOf(preferences: Pick<Preferences, 'keys'>): Readonly<Record<Command, string>> {
  const letters = Object.entries(keysOf(preferences)).map(([name, key]) => [name, key ? letterOf(key) : '–'])
  return Object.fromEntries(letters)
}

/** The command that a key gives there; null where it gives none. */
export function commandOf<Place extends Where>(
  keys: Keys,
  where: Place,
  key: string,
): CommandIn<Place> | null {
  const found = commandsIn<Where>(where).find(({ name }) => keys[name] === key)
  return found ? (found.name as CommandIn<Place>) : null
}

/** What is wrong with stored keys. Of two commands with one key in one place the later in `COMMANDS` is at fault. */
export function checkKeys(own: OwnKeys): readonly KeyFault[] {
  const holders = new Set<string>()
  const faults: KeyFault[] = []
  for (const { name, where } of COMMANDS) {
    const key = own[name]
    if (key === undefined) continue
    const held = `${where} ${key}`
    if (!isAssignable(key)) faults.push({ command: name, key, fault: 'reserved' })
    else if (holders.has(held)) faults.push({ command: name, key, fault: 'conflict' })
    else holders.add(held)
  }
  const names = new Set<string>(COMMANDS.map(({ name }) => name))
  const strange = Object.entries(own).filter(([command]) => !names.has(command))
  return [
    ...faults,
    ...strange.map(([command, key]) => ({ command, key, fault: 'no-such-command' }) as const),
  ]
}

/**
 * Gives a key to a command, to be stored. Whoever had it in the same place gets the command's old key, so that each still
 * has one.
 *
 * @throws RangeError where the key is not assignable
 */
export function assignKey(own: OwnKeys, command: Command, key: string): OwnKeys {
  if (!isAssignable(key)) throw new RangeError(`${key} cannot be assigned`)
  const before = keysOf({ keys: own })
  const holder = commandOf(before, whereOf(command), key)
  const freed = before[command]
  const after: Record<string, string | null> = { ...before, [command]: key }
  if (holder !== null && holder !== command) after[holder] = freed
  const chosen = COMMANDS.flatMap(({ name, key: usual }) => {
    const now = after[name]
    return now === null || now === undefined || now === usual ? [] : [[name, now] as const]
  })
  return Object.fromEntries(chosen)
}

/** Where a command is heard. */
export function whereOf(command: Command): Where {
  return COMMANDS.find(({ name }) => name === command)?.where ?? 'session'
}
