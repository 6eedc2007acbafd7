import { serialize } from 'node:v8'
import { type GenericSchema, type InferOutput, safeParse } from 'valibot'
import type { Reply } from './bridge.ts'

/** Larger than any call of today needs; a call that carries a backup names its own limit. */
const defaultMaxBytes = 64 * 1024

/**
 * Decides whether a call from the window may reach its handler.
 *
 * @param call.isOurs whether it came from the main frame of our window, showing our page
 * @param call.payload the arguments as they arrived; a call takes one at most
 * @param takes schema of that one argument (`undefined_()` for none)
 * @param maxBytes size of the arguments as serialised, at most. Measured first, so that no schema has to walk a flood
 * @returns the checked payload, or the problem to hand back to the caller
 */
export function admit<Schema extends GenericSchema>(
  call: { readonly isOurs: boolean; readonly payload: readonly unknown[] },
  takes: Schema,
  maxBytes: number = defaultMaxBytes,
): Reply<InferOutput<Schema>> {
  if (!call.isOurs) return { ok: false, problem: 'sender-refused' }
  if (serialize(call.payload).byteLength > maxBytes) return { ok: false, problem: 'payload-too-large' }
  const [first, ...rest] = call.payload
  const checked = safeParse(takes, first)
  if (!checked.success || rest.length > 0) return { ok: false, problem: 'payload-refused' }
  return { ok: true, value: checked.output }
}
