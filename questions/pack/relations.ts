/**
 * The words in which packs state facts. A relation says which end of it is unique, because only from uniqueness (or from
 * what a pack declares) may the engine conclude that an option is wrong.
 */
export interface Relation {
  /** One object per subject. */
  readonly functional: boolean
  /** One subject per object. */
  readonly inverseFunctional: boolean
  /** Whether a literal object is a name that a learner can be asked to type, rather than a sentence. */
  readonly literalIsName: boolean
}

export const RELATIONS = {
  /** A form or branch of something more general: hosted server virtualization → server virtualization. */
  kindOf: { functional: true, inverseFunctional: false, literalIsName: false },
  /** A piece of a whole: Child Partition → Hyper-V, SCVMM → System Center. */
  partOf: { functional: true, inverseFunctional: false, literalIsName: false },
  /** A product → the category its source lists it under. A product may stand in two. */
  isA: { functional: false, inverseFunctional: false, literalIsName: false },
  /** A product → its vendor. */
  madeBy: { functional: true, inverseFunctional: false, literalIsName: false },
  /** A term → its definition. */
  definedAs: { functional: true, inverseFunctional: true, literalIsName: false },
  /** An abbreviation → its full form. */
  standsFor: { functional: true, inverseFunctional: true, literalIsName: true },
  /** A term → another name in general use. */
  alsoCalled: { functional: true, inverseFunctional: true, literalIsName: true },
  /** A tool → the name it gives the feature that the fact's context describes. */
  calledIn: { functional: true, inverseFunctional: true, literalIsName: true },
  /** A feature or operation → a tool that supports it. */
  supportedBy: { functional: false, inverseFunctional: false, literalIsName: false },
  /** An operation → the function of a tool that performs it. */
  usesFunction: { functional: true, inverseFunctional: true, literalIsName: false },
  /** A product → what it is built on. */
  usesInternally: { functional: true, inverseFunctional: false, literalIsName: false },
  /** A tool → what it is for. */
  usedFor: { functional: true, inverseFunctional: true, literalIsName: false },
  /** A component → its role. */
  hasRole: { functional: true, inverseFunctional: true, literalIsName: false },
  /** A product → its price class. */
  costs: { functional: true, inverseFunctional: false, literalIsName: false },
  /** A tool → what it watches. */
  monitors: { functional: true, inverseFunctional: true, literalIsName: false },
  /** Something → what it needs. */
  requires: { functional: false, inverseFunctional: false, literalIsName: false },
  /** A product → what it does not support. */
  notSupported: { functional: false, inverseFunctional: false, literalIsName: false },
  /** A product → its last version. */
  lastVersion: { functional: true, inverseFunctional: true, literalIsName: true },
} as const satisfies Record<string, Relation>

export type RelationName = keyof typeof RELATIONS

export const RELATION_NAMES = Object.keys(RELATIONS) as [RelationName, ...RelationName[]]
