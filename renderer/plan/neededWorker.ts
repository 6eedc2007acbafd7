import { minutesNeeded } from '#scheduling'
import { type NeededQuestion, readable } from './needed.ts'

/** Works out in the background with how many minutes all would fit: a dozen plans, one after the other. */
self.addEventListener('message', ({ data }: MessageEvent<NeededQuestion>) => {
  self.postMessage(minutesNeeded(readable(data)))
})
