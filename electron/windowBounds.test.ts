import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isReachable, minimumSize, placeWindow } from './windowBounds.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const second = { x: 1920, y: 0, width: 1280, height: 984 }

describe('placeWindow', () => {
  it('opens where it was', () => {
    const kept = { x: 2000, y: 40, width: 900, height: 700 }
    expect(placeWindow(kept, [screen, second])).toEqual(kept)
  })

  it('keeps to the size of the display that shows most of it, whichever is the primary one', () => {
    const tall = { x: 1920, y: 0, width: 1280, height: 2000 }
    const kept = { x: 1760, y: 40, width: 1200, height: 1800 }
    expect(placeWindow(kept, [screen, tall])).toEqual(kept)
    expect(placeWindow(kept, [tall, screen])).toEqual(kept)
    expect(placeWindow({ ...kept, x: 900 }, [screen, tall])).toMatchObject({ x: 900, height: 1040 })
  })

  it('opens on a display to the left of the primary one, where places are negative', () => {
    const left = { x: -1280, y: 100, width: 1280, height: 984 }
    const kept = { x: -1200, y: 140, width: 900, height: 700 }
    expect(placeWindow(kept, [screen, left])).toEqual(kept)
    expect(isReachable(kept, [screen, left])).toBe(true)
    expect(isReachable(kept, [screen])).toBe(false)
  })

  it('opens in the middle the first time', () => {
    expect(placeWindow(undefined, [screen])).toEqual({ width: 1080, height: 780 })
  })

  it('comes back when its display is gone', () => {
    expect(placeWindow({ x: 2000, y: 40, width: 900, height: 700 }, [screen])).toEqual({
      width: 900,
      height: 700,
    })
  })

  it.each([
    ['above the screen', { x: 100, y: -300, width: 900, height: 700 }],
    ['below it', { x: 100, y: 1030, width: 900, height: 700 }],
    ['almost wholly to the left', { x: -850, y: 40, width: 900, height: 700 }],
    ['almost wholly to the right', { x: 1890, y: 40, width: 900, height: 700 }],
  ])('gives up a place where the title bar is out of reach: %s', (_where, kept) => {
    expect(placeWindow(kept, [screen])).toEqual({ width: 900, height: 700 })
  })

  it('is never larger than its display nor smaller than the app can use', () => {
    expect(placeWindow({ x: 0, y: 0, width: 4000, height: 3000 }, [screen])).toEqual({
      ...screen,
      x: 0,
      y: 0,
    })
    expect(placeWindow({ x: 0, y: 0, width: 1, height: 1 }, [screen])).toEqual({ x: 0, y: 0, ...minimumSize })
  })

  it('with a place, always leaves a title bar to grasp on one of the displays', () => {
    const place = fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
      width: fc.integer({ min: 0, max: 6000 }),
      height: fc.integer({ min: 0, max: 6000 }),
    })
    fc.assert(
      fc.property(place, (kept) => {
        const { x, y, width } = placeWindow(kept, [screen, second])
        if (x === undefined || y === undefined) return
        const reachable = [screen, second].some(
          (area) =>
            Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= 120 &&
            y >= area.y &&
            y + 32 <= area.y + area.height,
        )
        expect(reachable).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
