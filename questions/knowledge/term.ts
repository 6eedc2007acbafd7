import type { Literal, PackEntity } from '../pack/schema.ts'
import { spellingsOf } from '../pack/spellings.ts'
import type { Text } from '../text.ts'

/** What can stand at an end of a fact: an entity of the pack, or a literal text that one fact brings along. */
export interface Term {
  readonly id: string
  /** The entity's kind; literals of one relation are of one kind. */
  readonly kind: string
  readonly isEntity: boolean
  readonly label: Text
  /** The source's own name, which may be shared; equal to the label where there is no shorter one. */
  readonly short: Text
  /** Every spelling of the short name: right where this term is the answer, though others may bear it too. */
  readonly shorts: readonly string[]
  /** What it really is, for the learner who took it for the answer. */
  readonly is: Text | undefined
  /** Every spelling that is this term and nothing else. */
  readonly spellings: readonly string[]
  readonly parents: readonly string[]
  readonly vendor: string | undefined
  /** Whether an English sentence puts "the" before the label. */
  readonly the: boolean
}

export function termOfEntity(entity: PackEntity): Term {
  return {
    id: entity.id,
    kind: entity.kind,
    isEntity: true,
    label: entity.label,
    short: entity.short ?? entity.label,
    shorts: entity.short ? spellingsOf({ label: entity.short, aliases: entity.shortAliases }) : [],
    is: entity.is,
    spellings: spellingsOf(entity),
    parents: entity.parents ?? [],
    vendor: entity.vendor,
    the: entity.the,
  }
}

/**
 * @param owner what the text is a text about; it lends the literal its place in the tree, so that the definitions of
 * neighbours are near each other.
 */
export function termOfLiteral(literal: Literal, id: string, kind: string, owner?: Term): Term {
  const label = { ja: literal.ja, en: literal.en }
  return {
    id,
    kind,
    isEntity: false,
    label,
    short: label,
    shorts: [],
    is: literal.is,
    spellings: spellingsOf({ label, aliases: literal.aliases }),
    parents: owner?.parents ?? [],
    vendor: owner?.vendor,
    the: false,
  }
}
