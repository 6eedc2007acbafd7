import { useEffect, useState } from 'react'
import { type PlanInput, schedulers } from '#scheduling'
import type { Preferences } from '#storage'

/** A plan's input as it can be sent to a worker, which takes no functions. */
export interface NeededQuestion {
  readonly input: Omit<PlanInput, 'settings'>
  readonly settings: Omit<PlanInput['settings'], 'scheduler'>
  readonly scheduler: Preferences['scheduler']
}

export function sendable({ settings, ...input }: PlanInput): NeededQuestion {
  const { scheduler, ...rest } = settings
  return { input, settings: rest, scheduler: scheduler === schedulers.fsrs ? 'fsrs' : 'sm2' }
}

export function readable({ input, settings, scheduler }: NeededQuestion): PlanInput {
  return { ...input, settings: { ...settings, scheduler: schedulers[scheduler] } }
}

/**
 * The minutes a day with which all would fit; null where no number of them does, undefined while it is being worked out.
 *
 * @param input null where it is not wanted
 */
export function useMinutesNeeded(input: PlanInput | null): number | null | undefined {
  const [found, setFound] = useState<{ readonly of: PlanInput; readonly minutes: number | null }>()
  useEffect(() => {
    if (input === null) return
    const worker = new Worker(new URL('./neededWorker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<number | null>) =>
      setFound({ of: input, minutes: data }),
    )
    worker.addEventListener('error', ({ message }) => {
      throw new Error(message)
    })
    worker.postMessage(sendable(input))
    return () => worker.terminate()
  }, [input])
  return found?.of === input ? found?.minutes : undefined
}
