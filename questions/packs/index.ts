import { describePackFault } from '../pack/faults.ts'
import { loadPack } from '../pack/load.ts'
import type { Pack } from '../pack/schema.ts'
import msVirtualization from './ms-virtualization/pack.json' with { type: 'json' }

/** The packs that come with Kasane, in the order in which they are offered. */
export const packs: readonly Pack[] = [loadBuiltIn(msVirtualization)]

/** A built-in pack that does not load is a bug, so it throws, with every fault named. */
function loadBuiltIn(data: unknown): Pack {
  const loaded = loadPack(data)
  if (loaded.ok) return loaded.pack
  throw new Error(loaded.faults.map((fault) => describePackFault(fault, 'en')).join('\n'))
}
