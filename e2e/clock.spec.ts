import { expect, type Host, test } from './fixture.ts'
import { agenda, begin, choose, finishDay } from './learner.ts'

const QUIET = { newPerDay: 3, questionLang: 'en' } as const

/** Starts the app at a moment and says how much Today asks for. */
async function lookAt(host: Host, at: string, timezoneId?: string): Promise<number> {
  const page = await host.restart(timezoneId === undefined ? { at } : { at, timezoneId })
  return (await agenda(page)).total
}

/** Answers all that is asked, with one grade, and returns the cards in order. */
async function study(host: Host, grade = 4): Promise<string[]> {
  await begin(host.page)
  return finishDay(host.page, (_, nth) => (nth === 0 ? grade : 4))
}

/** Each change of the clocks happens between 00:00 and the rollover hour, 04:00, of the named day. */
const CHANGES = [
  { zone: 'America/New_York', night: '2026-03-08', before: '-05:00', after: '-04:00' },
  { zone: 'America/New_York', night: '2026-11-01', before: '-04:00', after: '-05:00' },
  { zone: 'Europe/Berlin', night: '2026-03-29', before: '+01:00', after: '+02:00' },
  { zone: 'Europe/Berlin', night: '2026-10-25', before: '+02:00', after: '+01:00' },
]

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}

for (const { zone, night, before, after } of CHANGES) {
  test.describe(`the night of ${night} in ${zone}`, () => {
    const eve = dayAfter(night, -1)
    test.use({ locale: 'en-US', timezoneId: zone, startAt: `${eve}T09:00:00${before}` })

    test('neither doubles nor loses a study day', async ({ page, host }) => {
      test.slow()
      await choose(page, QUIET)
      expect(await lookAt(host, `${eve}T09:01:00${before}`)).toBe(3)
      const first = await study(host)

      // Up to the rollover hour it is still the day before, however long the night.
      expect(await lookAt(host, `${night}T00:30:00${before}`)).toBe(0)
      expect(await lookAt(host, `${night}T03:59:00${after}`)).toBe(0)
      await choose(host.page, { ...QUIET, newPerDay: 0 })
      expect(await lookAt(host, `${night}T04:01:00${after}`)).toBe(3)
      expect((await study(host)).toSorted()).toEqual(first.toSorted())

      // Reviewed once they come after six study days, to the hour, and not before.
      expect(await lookAt(host, `${dayAfter(night, 1)}T03:59:00${after}`)).toBe(0)
      expect(await lookAt(host, `${dayAfter(night, 6)}T03:59:00${after}`)).toBe(0)
      expect(await lookAt(host, `${dayAfter(night, 6)}T04:01:00${after}`)).toBe(3)
    })
  })
}

test.describe('a journey', () => {
  test.use({ locale: 'en-US', timezoneId: 'Asia/Tokyo', startAt: '2026-05-10T20:00:00+09:00' })

  test('to the west and back makes nothing come twice and skips nothing', async ({ page, host }) => {
    test.slow()
    await choose(page, QUIET)
    expect(await lookAt(host, '2026-05-10T20:01:00+09:00')).toBe(3)
    const first = await study(host)

    // Landed in Los Angeles it is once more the morning of the same day: nothing is due, and nothing new is left of the day.
    expect(await lookAt(host, '2026-05-10T09:00:00-07:00', 'America/Los_Angeles')).toBe(0)
    await choose(host.page, { ...QUIET, newPerDay: 0 })
    expect(await lookAt(host, '2026-05-11T09:00:00-07:00')).toBe(3)
    const second = await study(host, 2)
    expect(new Set(second)).toEqual(new Set(first))

    // In Tokyo it is the 12th by then; the flight home ends on the 13th, and what was failed waits for it once.
    expect(await lookAt(host, '2026-05-11T20:00:00-07:00')).toBe(0)
    expect(await lookAt(host, '2026-05-13T18:00:00+09:00', 'Asia/Tokyo')).toBe(3)
    expect((await study(host)).toSorted()).toEqual(first.toSorted())
    expect(await lookAt(host, '2026-05-13T20:00:00+09:00')).toBe(0)
    expect(await lookAt(host, '2026-05-14T05:00:00+09:00')).toBe(3)
  })
})

test.describe('a clock set back', () => {
  test.use({ locale: 'en-US', timezoneId: 'Asia/Tokyo', startAt: '2026-05-10T20:00:00+09:00' })

  test('makes nothing due a second time', async ({ page, host }) => {
    await choose(page, QUIET)
    expect(await lookAt(host, '2026-05-10T20:01:00+09:00')).toBe(3)
    await study(host)
    await choose(host.page, { ...QUIET, newPerDay: 0 })
    expect(await lookAt(host, '2026-05-09T20:00:00+09:00')).toBe(0)
    expect(await lookAt(host, '2026-05-10T21:00:00+09:00')).toBe(0)
    expect(await lookAt(host, '2026-05-11T09:00:00+09:00')).toBe(3)
  })

  test('while the app stands open lets the next day come all the same', async ({ page, host }) => {
    await choose(page, QUIET)
    expect(await lookAt(host, '2026-05-10T20:01:00+09:00')).toBe(3)
    await study(host)
    expect(await lookAt(host, '2026-05-11T03:50:00+09:00')).toBe(0)
    const { clock } = host.page
    await clock.setSystemTime('2026-05-11T03:30:00+09:00')
    await clock.runFor('29:00')
    expect((await agenda(host.page)).total).toBe(0)
    await clock.runFor('02:00')
    await expect.poll(async () => await agenda(host.page)).toMatchObject({ Review: 3, New: 3 })
  })
})
