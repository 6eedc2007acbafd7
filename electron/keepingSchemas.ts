import {
  array,
  instance,
  integer,
  maxLength,
  minValue,
  number,
  object,
  optional,
  picklist,
  pipe,
  record,
  regex,
  string,
  union,
  unknown,
} from 'valibot'
import { backupIdPattern } from './backups.ts'

const whole = pipe(number(), integer(), minValue(0))
const name = pipe(string(), maxLength(200))
const counts = record(name, whole)
const bytes = instance(Uint8Array)
const changes = array(
  object({
    table: name,
    put: optional(array(unknown())),
    delete: optional(array(union([string(), number()]))),
  }),
)
const backupId = pipe(string(), regex(backupIdPattern))

/** What each call that keeps data takes. */
export const keepingSchemas = {
  adoptDatabase: object({ id: name, schema: number(), counts }),
  appendJournal: object({ database: name, after: whole, changes }),
  line: whole,
  reason: picklist([
    'routine',
    'closing',
    'asked',
    'before-restore',
    'before-import',
    'before-repair',
    'before-upgrade',
    'new-engine',
    'after-import',
    'after-restore',
  ]),
  writeBackup: object({ id: backupId, bytes }),
  finishBackup: object({ id: backupId, counts }),
  exportName: pipe(string(), regex(/^[\w.-]{1,100}\.jsonl$/)),
  bytes,
  counts,
  problem: name,
  readBackup: object({ id: backupId, offset: whole }),
}

/** A line of the journal as it stands in the file. */
export const journalLine = union([
  object({ number: whole, at: number(), database: name, changes }),
  object({ number: whole, withdraws: whole }),
])
