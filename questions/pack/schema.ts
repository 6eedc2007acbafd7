import * as v from 'valibot'
import { RELATION_NAMES } from './relations.ts'

/**
 * The shape of a pack, the unit of knowledge that an author writes and a learner installs. Everything that can be said
 * of one value alone is checked here; what needs two places at once (ids that must exist, spellings that must not
 * collide) is checked by `loadPack`. In place of a message, checks name the problem whose sentences stand in faults.ts.
 */
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:[-/.][a-z0-9]+)*$/, 'bad-id'))
const line = v.pipe(v.string(), v.trim(), v.minLength(1, 'empty-text'))
/** Authors differ in putting a space between Latin and Japanese letters; the screen spaces them, so packs are read without. */
const japanese = v.pipe(
  line,
  v.transform((s) =>
    s.replace(
      /(?<=[\w)%.+#-]) (?=[\u3040-\u30ff\u4e00-\u9fff])|(?<=[\u3040-\u30ff\u4e00-\u9fff]) (?=[\w(.])/g,
      '',
    ),
  ),
)
const text = v.strictObject({ ja: japanese, en: line })
const lines = v.strictObject({ ja: v.array(japanese), en: v.array(line) })

/** A text that stands as an answer: not an entity, so it says itself what it is when it is a wrong option. */
const literal = v.strictObject({
  ja: japanese,
  en: line,
  /** Further spellings to accept when it is typed. */
  aliases: v.optional(lines),
  /** What this really is, for the learner who chose it wrongly. */
  is: v.optional(text),
})

const term = v.union([id, literal])

const kind = v.strictObject({ id, label: text, plural: line })

const entity = v.strictObject({
  id,
  kind: id,
  /** Unique among entities of the kind, so path-qualified where the source uses one name twice. */
  label: text,
  /** The source's own name where the label is path-qualified; may be shared, accepted where it is the answer. */
  short: v.optional(text),
  /** Further spellings of the short name; like it they may be shared. */
  shortAliases: v.optional(lines),
  reading: v.optional(line),
  aliases: v.optional(lines),
  parents: v.optional(v.array(id)),
  vendor: v.optional(id),
  /** Whether an English sentence puts "the" before the label. */
  the: v.optional(v.boolean(), false),
  /** One line: what it really is, shown where it was a wrong option. */
  is: text,
})

const topic = v.strictObject({
  id,
  label: text,
  parent: v.optional(id),
  /** The path of headings in the source that this topic follows. */
  section: v.array(line),
})

const source = v.strictObject({ id, page: line, title: text, attribution: text })

const place = v.strictObject({
  source: id,
  section: v.array(line),
  /** Numbers of the source's statements that the fact restates, where its author has counted them. */
  statements: v.optional(v.array(line), []),
})

const note = v.strictObject({
  ja: japanese,
  en: line,
  asOf: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/, 'bad-month')),
})

const factBase = {
  id,
  topic: id,
  source: place,
  explanation: text,
  note: v.optional(note),
  status: v.optional(v.picklist(['confirmed', 'draft']), 'confirmed'),
}

const binaryFact = v.strictObject({
  ...factBase,
  relation: v.picklist(RELATION_NAMES),
  subject: id,
  object: term,
  /** Where or when the fact holds; stands in every stem. */
  context: v.optional(text),
  /** Which directions are asked; all that the relation allows unless said. */
  facets: v.optional(v.array(v.picklist(['subject', 'object']))),
  /** Terms that are known not to stand at this end of the fact. Falsity is declared, never assumed. */
  notTrue: v.optional(
    v.strictObject({ subject: v.optional(v.array(term), []), object: v.optional(v.array(term), []) }),
    {},
  ),
  /** Small situations that ask for one end of the fact ("apply" questions). */
  scenarios: v.optional(
    v.array(v.strictObject({ facet: v.picklist(['subject', 'object']), stem: text })),
    [],
  ),
})

const blank = v.strictObject({
  id,
  answer: term,
  notTrue: v.array(term),
  /** Closed questions that the answer answers, at least three wordings a language. */
  asks: v.strictObject({
    ja: v.pipe(v.array(japanese), v.minLength(3)),
    en: v.pipe(v.array(line), v.minLength(3)),
  }),
  scenarios: v.optional(v.array(text), []),
  /** Whether the answer can be asked for without options: one name, which no other right answer could replace. */
  typeable: v.optional(v.boolean(), true),
})

const statementFact = v.strictObject({
  ...factBase,
  relation: v.literal('statement'),
  /** Sentences with the blanks marked [[id]]; each wording carries every blank. */
  text: v.strictObject({
    ja: v.pipe(v.array(japanese), v.minLength(1)),
    en: v.pipe(v.array(line), v.minLength(1)),
  }),
  blanks: v.pipe(v.array(blank), v.minLength(1)),
})

export const packSchema = v.strictObject({
  schema: v.literal(1, 'wrong-schema'),
  id,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'bad-version')),
  title: text,
  description: text,
  licence: line,
  attribution: text,
  sources: v.pipe(v.array(source), v.minLength(1)),
  topics: v.pipe(v.array(topic), v.minLength(1)),
  kinds: v.pipe(v.array(kind), v.minLength(1)),
  entities: v.array(entity),
  /** Sets of categories of which nothing stands in two. */
  disjoint: v.optional(v.array(v.pipe(v.array(id), v.minLength(2))), []),
  facts: v.pipe(v.array(v.variant('relation', [binaryFact, statementFact])), v.minLength(1)),
})

export type Pack = v.InferOutput<typeof packSchema>
export type PackEntity = Pack['entities'][number]
export type PackFact = Pack['facts'][number]
export type BinaryFact = Exclude<PackFact, { relation: 'statement' }>
export type StatementFact = Extract<PackFact, { relation: 'statement' }>
export type PackTerm = v.InferOutput<typeof term>
export type Literal = v.InferOutput<typeof literal>
