import { describe, expect, test } from 'vitest'
import { LatestWriter } from './latestWriter.ts'

/** A disk that answers when it is told to. */
function slowDisk() {
  const written: number[] = []
  const waiting: ((ok: boolean) => void)[] = []
  const writer = new LatestWriter<number, 'not-saved'>(
    (value) =>
      new Promise((resolve) => {
        waiting.push((ok) => {
          if (ok) written.push(value)
          resolve(ok ? { ok } : { ok, problem: 'not-saved' })
        })
      }),
  )
  const answer = async (ok = true): Promise<void> => {
    waiting.shift()?.(ok)
    await Promise.resolve()
  }
  return { writer, written, waiting, answer }
}

describe('a value that keeps changing', () => {
  test('is written one write at a time, and what it was in between is left out', async () => {
    const { writer, written, waiting, answer } = slowDisk()
    const first = writer.put(1)
    writer.put(2)
    const last = writer.put(3)
    expect(waiting).toHaveLength(1)
    await answer()
    await answer()
    expect(await first).toEqual({ ok: true })
    expect(await last).toEqual({ ok: true })
    expect(written).toEqual([1, 3])
  })

  test('that could not be written is written when it is tried again', async () => {
    const { writer, written, answer } = slowDisk()
    const first = writer.put(1)
    await answer(false)
    expect(await first).toEqual({ ok: false, problem: 'not-saved' })
    const again = writer.settle()
    await answer()
    expect(await again).toEqual({ ok: true })
    expect(written).toEqual([1])
    expect(await writer.settle()).toEqual({ ok: true })
    expect(written).toEqual([1])
  })

  test('that changed while its write failed is written as it is then', async () => {
    const { writer, written, answer } = slowDisk()
    const first = writer.put(1)
    writer.put(2)
    await answer(false)
    expect(await first).toMatchObject({ ok: false })
    const again = writer.settle()
    await answer()
    await again
    expect(written).toEqual([2])
  })

  test('whose write throws throws to whoever waits, and can be written after that', async () => {
    const outcomes = [Promise.reject(new Error('a bug')), Promise.resolve({ ok: true } as const)]
    const writer = new LatestWriter<number, never>(() => outcomes.shift() ?? Promise.resolve({ ok: true }))
    await expect(writer.put(1)).rejects.toThrow('a bug')
    expect(await writer.put(2)).toEqual({ ok: true })
  })
})
