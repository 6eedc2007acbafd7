import * as v from 'valibot'
import type { PackFault, PackProblem } from './faults.ts'
import type { packSchema } from './schema.ts'

type Issue = v.InferIssue<typeof packSchema>

/** What the schema's words for a type are called in the sentences of faults.ts. */
const TYPE: Readonly<Record<string, string>> = {
  string: 'text',
  Array: 'list',
  Object: 'fields',
  boolean: 'truth',
  '(string | Object)': 'term',
}

/** The checks that name their problem themselves, in place of a message (schema.ts). */
const NAMED: ReadonlySet<string> = new Set<PackProblem>([
  'wrong-schema',
  'bad-id',
  'bad-version',
  'bad-month',
  'empty-text',
])

/** What the schema has against a pack, as faults that have a sentence in either language. */
export function shapeFaults(issues: readonly Issue[]): PackFault[] {
  return issues.flatMap((issue) => faultsOf(issue, ''))
}

function faultsOf(issue: v.BaseIssue<unknown>, above: string): PackFault[] {
  const path = [above, v.getDotPath(issue) ?? ''].filter((part) => part !== '').join('.')
  const field = path.slice(path.lastIndexOf('.') + 1)
  const { type, expected, input, message, received } = issue
  // A term is an id or fields: where there are fields, what is wrong with them is more than that they are no id.
  const inner = type === 'union' && isFields(input) ? (issue.issues ?? []).filter((i) => i.path) : []
  if (inner.length > 0) return inner.flatMap((i) => faultsOf(i, path))
  if (path === '') return [{ problem: 'not-a-pack', path, detail: '' }]
  if (NAMED.has(message)) return [{ problem: message as PackProblem, path, detail: shown(input) }]
  if (received === 'undefined') return [{ problem: 'missing-field', path, detail: field }]
  if (type === 'strict_object' && expected === 'never')
    return [{ problem: 'unknown-field', path, detail: field }]
  if (type === 'min_length')
    return [{ problem: 'too-few', path, detail: `${(issue as { requirement?: unknown }).requirement}` }]
  const allowed = expected?.match(/"[^"]*"/g)?.map((word) => word.slice(1, -1))
  if (allowed && (type === 'picklist' || type === 'variant' || type === 'literal'))
    return [{ problem: 'unknown-value', path, detail: shown(input), allowed }]
  return [{ problem: 'wrong-type', path, detail: TYPE[expected ?? ''] ?? `${expected}` }]
}

function isFields(input: unknown): boolean {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

/** A value as an author would know it again. */
function shown(input: unknown): string {
  return typeof input === 'string' ? input : (JSON.stringify(input) ?? '')
}

/**
 * Where the engine stumbled over the text, as `line:column` from 1; empty where its message does not say. (That message is
 * English and differs from engine to engine, so it is read for the place alone.)
 */
export function placeInText(text: string, error: SyntaxError): string {
  const position = /at position (\d+)/.exec(error.message)?.[1]
  const isAtEnd = position === undefined && /unexpected end/i.test(error.message)
  if (position === undefined && !isAtEnd) return ''
  const lines = text.slice(0, isAtEnd ? undefined : Number(position)).split('\n')
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`
}
