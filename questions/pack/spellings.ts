import type { PackEntity } from './schema.ts'

/** Every spelling that names this entity and nothing else: labels and aliases of both languages. */
export function spellingsOf(entity: Pick<PackEntity, 'label' | 'aliases'>): string[] {
  return [
    ...new Set([
      entity.label.ja,
      entity.label.en,
      ...(entity.aliases?.ja ?? []),
      ...(entity.aliases?.en ?? []),
    ]),
  ]
}
