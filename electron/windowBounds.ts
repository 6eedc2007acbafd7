export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Smaller than this the practice screen does not fit; device-independent pixels. */
export const minimumSize = { width: 420, height: 560 } as const

/** How much of the title bar must lie on a display for a hand to reach it. */
const graspable = { width: 120, height: 32 } as const

/**
 * Decides where the window opens: where it was, as far as the displays of today allow.
 *
 * @param kept bounds of the last time, if any
 * @param workAreas the usable part of each display, the primary one first; in device-independent pixels
 * @returns bounds no larger than the display that shows most of them, with a title bar one can grasp; without a position
 * the window is centred on the primary one
 */
export function placeWindow(
  kept: Bounds | undefined,
  workAreas: readonly Bounds[],
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } {
  if (kept !== undefined) {
    for (const area of byShare(workAreas, kept)) {
      const placed = { x: kept.x, y: kept.y, ...clampSize(kept, area) }
      if (isGraspable(placed, area)) return placed
    }
  }
  const wanted = kept ?? { width: 1080, height: 780 }
  return clampSize(wanted, workAreas[0] ?? wanted)
}

/** Whether a window that is open can be reached with the displays there are now. */
export function isReachable(window: Bounds, workAreas: readonly Bounds[]): boolean {
  return workAreas.some((area) => isGraspable(window, area))
}

/** Those that show most of the window first; of equals the primary one. */
function byShare(workAreas: readonly Bounds[], window: Bounds): readonly Bounds[] {
  return [...workAreas].sort((a, b) => sharedArea(window, b) - sharedArea(window, a))
}

function sharedArea(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

type Size = Pick<Bounds, 'width' | 'height'>

function clampSize(wanted: Size, area: Size): Size {
  return {
    width: Math.max(minimumSize.width, Math.min(wanted.width, area.width)),
    height: Math.max(minimumSize.height, Math.min(wanted.height, area.height)),
  }
}

function isGraspable(window: Bounds, area: Bounds): boolean {
  const shownWidth = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  const isTitleBarInside = window.y >= area.y && window.y + graspable.height <= area.y + area.height
  return shownWidth >= graspable.width && isTitleBarInside
}
