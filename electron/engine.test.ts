import { expect, test } from 'vitest'
import { compareEngines } from './engine.ts'

const now = { electron: '45.4.1', chromium: '156.0.7600.20' }

test('an engine is newer, older or the same by its numbers, not by its letters', () => {
  const isNewer = (electron: string, chromium: string) => compareEngines({ electron, chromium }, now)?.isNewer
  expect(isNewer('45.4.1', '156.0.7600.20')).toBeUndefined()
  expect(isNewer('46.0.0', '158.0.0.1')).toBe(true)
  expect(isNewer('45.4.2', '156.0.7600.100')).toBe(true)
  expect(isNewer('45.4.2', '156.0.7600.20')).toBe(true)
  expect(isNewer('25.1.1', '114.0.5735.106')).toBe(false)
  expect(isNewer('9.0.0', '83.0.4103.64')).toBe(false)
})

test('an engine that nobody wrote down is taken for the same', () => {
  expect(compareEngines(undefined, now)).toBeNull()
})
