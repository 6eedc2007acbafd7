import { expect, test } from 'vitest'
import { currentAt, examReportPath, planPath, routes, settingsPath } from './routes.ts'

test('a screen of the rail is the current page, and what is reached through it is within it', () => {
  expect(currentAt('/exams', routes.exams)).toBe('page')
  expect(currentAt('/settings', routes.settings)).toBe('page')
  expect(currentAt('/', routes.today)).toBe('page')
  for (const path of ['/exams/mine', examReportPath('42'), planPath(), planPath('mine')])
    expect(currentAt(path, routes.exams)).toBe('true')
  expect(currentAt(settingsPath('textSize'), routes.settings)).toBe('true')
})

test('no other screen of the rail claims to be current', () => {
  const rail = ['today', 'exams', 'library', 'settings', 'help'] as const
  for (const path of ['/', '/exams', planPath(), examReportPath('42'), settingsPath('x'), '/choose'])
    expect(rail.filter((route) => currentAt(path, routes[route]) !== undefined)).toHaveLength(1)
})
