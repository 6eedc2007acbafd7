import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INTERFACE_LANGS, loadLocale } from '#locales'
import {
  assignKey,
  COMMANDS,
  checkKeys,
  commandOf,
  commandsIn,
  isAssignable,
  keysOf,
  letterOf,
  WHERE,
  whereOf,
} from './commands.ts'

const commands = COMMANDS.map(({ name }) => name)
const anyCommand = fc.constantFrom(...commands)
const anyLetter = fc.constantFrom(...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `Key${letter}`))
const anyStored = fc.dictionary(
  fc.oneof(anyCommand, fc.constant('fly')),
  fc.oneof(anyLetter, fc.constantFrom('Enter', 'Digit1', 'keyd', '', 'F1')),
)

describe('the keys of commands', () => {
  it('are letters, each given once in a place', () => {
    for (const where of WHERE) {
      const keys = commandsIn(where).map(({ name }) => keysOf({ keys: {} })[name])
      expect(keys.every((key) => key !== null && isAssignable(key))).toBe(true)
      expect(new Set(keys).size).toBe(keys.length)
    }
    expect(letterOf(keysOf({ keys: {} }).suspend ?? '')).toBe('S')
  })

  it('never stand twice in a place, whatever is stored', () => {
    fc.assert(
      fc.property(anyStored, (own) => {
        const keys = keysOf({ keys: own })
        for (const where of WHERE) {
          const given = commandsIn(where).flatMap(({ name }) => keys[name] ?? [])
          expect(new Set(given).size).toBe(given.length)
        }
        for (const name of commands)
          if (keys[name] !== null) expect(commandOf(keys, whereOf(name), keys[name])).toBe(name)
      }),
    )
  })

  it('are what the learner chose wherever nothing is wrong with it', () => {
    fc.assert(
      fc.property(anyStored, (own) => {
        const faulty = new Set(checkKeys(own).map(({ command }) => command))
        for (const name of commands) {
          if (own[name] !== undefined && !faulty.has(name))
            expect(keysOf({ keys: own })[name]).toBe(own[name])
        }
      }),
    )
  })

  it('stay complete while they are given away: who loses one gets the other', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCommand, anyLetter)), (wishes) => {
        let own: Readonly<Record<string, string>> = {}
        for (const [command, key] of wishes) {
          own = assignKey(own, command, key)
          expect(keysOf({ keys: own })[command]).toBe(key)
          expect(checkKeys(own)).toEqual([])
          expect(Object.values(keysOf({ keys: own }))).not.toContain(null)
        }
      }),
    )
  })

  it('leave those of another place alone: the same letter may mean something there', () => {
    expect(assignKey({}, 'flag', 'KeyS')).toEqual({ flag: 'KeyS' })
    expect(assignKey({}, 'flag', 'KeyR')).toEqual({ flag: 'KeyR', review: 'KeyF' })
    expect(checkKeys({ flag: 'KeyX', star: 'KeyX' })).toEqual([])
    expect(commandOf(keysOf({ keys: { flag: 'KeyX' } }), 'session', 'KeyX')).toBeNull()
  })

  it('are stored only where they are not the usual ones', () => {
    expect(assignKey({}, 'suspend', 'KeyS')).toEqual({})
    expect(assignKey(assignKey({}, 'suspend', 'KeyX'), 'suspend', 'KeyS')).toEqual({})
    expect(assignKey({}, 'suspend', 'KeyB')).toEqual({ suspend: 'KeyB', bury: 'KeyS' })
  })

  it('cannot be digits, Enter or anything else that has its meaning', () => {
    for (const key of ['Digit1', 'Enter', 'Space', 'Escape', 'Slash', 'F1', 'd']) {
      expect(() => assignKey({}, 'suspend', key)).toThrow(RangeError)
    }
  })
})

it('what is wrong with stored keys is named', () => {
  expect(checkKeys({ fly: 'KeyX', suspend: 'Enter', bury: 'KeyQ', undo: 'KeyQ' })).toEqual([
    { command: 'suspend', key: 'Enter', fault: 'reserved' },
    { command: 'bury', key: 'KeyQ', fault: 'conflict' },
    { command: 'fly', key: 'KeyX', fault: 'no-such-command' },
  ])
})

it('every command has its name in every language', async () => {
  for (const { practice } of await Promise.all(INTERFACE_LANGS.map(loadLocale))) {
    expect(Object.keys(practice.command).sort()).toEqual([...commands].sort())
  }
})
