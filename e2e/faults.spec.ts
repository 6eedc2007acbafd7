import { damageCopy, makeSound, tearLog } from './faults/damage.ts'
import { backUp, type Killed, killAgainAndAgain } from './faults/kills.ts'
import { seeded } from './faults/seeded.ts'
import { Victim } from './faults/victim.ts'
import { expect, test } from './fixture.ts'

// The short form of `npm run faults`, in Electron only (see playwright.config.ts).

test.setTimeout(240_000)

test('no acknowledged answer is missing after a kill in the middle of the work', async () => {
  const killed = await killAgainAndAgain(8, seeded(20), () => {})
  expect(killed).toHaveLength(8)
  expect(killed.filter(({ missing }: Killed) => missing > 0)).toEqual([])
})

test('no acknowledged answer is missing after files were damaged', async () => {
  const sound = await makeSound()
  const names = [
    'database: all files cut short',
    'database: manifest deleted',
    'journal: bytes flipped',
    'database deleted, newest backup cut short',
    'database deleted, all backups deleted',
  ]
  for (const name of names) {
    const { missing, acknowledged } = await damageCopy(sound, name, seeded(20))
    expect([name, acknowledged > 0, missing]).toEqual([name, true, 0])
  }
  await sound.dispose()
})

test('an end in the middle of a write leaves the database whole, also at the start after the next', async () => {
  const victim = await Victim.make()
  await victim.startFirst()
  await victim.answerFor(1_500)
  await victim.kill()
  await tearLog(victim)
  expect(await victim.start()).toBe('today')
  // The engine writes on behind what was torn.
  await backUp(victim)
  await victim.kill()
  expect(await victim.start()).toBe('today')
  expect(await victim.missing()).toBe(0)
  await victim.dispose()
})
