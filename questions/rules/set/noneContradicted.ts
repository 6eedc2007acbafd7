import type { Knowledge, Link } from '../../knowledge/knowledge.ts'
import { declaredNotTrue, type End, otherEnd, sharesSpelling, trueAt } from '../../knowledge/truth.ts'
import type { SetRule } from './setRule.ts'

/**
 * What one fact declares wrong, no other states. Such an option is never offered (see `isKnownFalse`), so no question shows
 * that the pack is at odds with itself.
 */
export function noneContradicted(knowledge: Knowledge): SetRule {
  return {
    id: 'none-contradicted',
    source: 'docs/decisions/0001',
    repair: {
      ja: 'どちらが正しいかを確かめ、notTrue か、もう一方の事実を直してください。',
      en: 'Find out which is right, and correct the notTrue list or the other fact.',
    },
    check: () =>
      [...knowledge.linkByFact.values()].flatMap((link) =>
        (['subject', 'object'] as const).flatMap((end) => contradictionsAt(knowledge, link, end)),
      ),
  }
}

function contradictionsAt(knowledge: Knowledge, link: Link, end: End) {
  const truths = trueAt(knowledge, link, end)
  return declaredNotTrue(knowledge, link, end)
    .filter((wrong) => truths.some((truth) => sharesSpelling(truth, wrong)))
    .map((wrong) => {
      const { fact } = link
      const given = link[otherEnd(end)].label.en
      const why = `notTrue.${end} of ${fact.id} has "${wrong.label.en}", but another fact states it (${fact.relation}, "${given}")`
      return { questions: [], why }
    })
}
