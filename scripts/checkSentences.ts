import type { Lang, PoolReport } from '#questions'

/** So many facts are named of those that break a rule. */
const MOST_NAMED = 3

const WORDS = {
  ja: {
    questions: (count: number, facts: string) => `${count} 問（${facts}）`,
    more: (count: number) => `ほか ${count} 件の事実`,
    between: '、',
    fault: (rule: string, where: string, why: string, repair: string) =>
      `${rule}：${where}。例：${why}。${repair}`,
    card: (card: string, because: string) => `${card} はどの形式でも出題されません${because}。`,
    stem: (card: string, stem: string, because: string) => `${card} の「${stem}」は使われません${because}。`,
    rules: (rules: string) => `（${rules} に反するため）`,
    tooFew: '（誤りと分かっている選択肢が2つに足りません。notTrue に加えるか、facets から外してください）',
  },
  en: {
    questions: (count: number, facts: string) =>
      `${count} ${count === 1 ? 'question' : 'questions'} (${facts})`,
    more: (count: number) => `${count} more ${count === 1 ? 'fact' : 'facts'}`,
    between: ', ',
    fault: (rule: string, where: string, why: string, repair: string) =>
      `${rule}: ${where}; for instance ${why}. ${repair}`,
    card: (card: string, because: string) => `${card} is asked in no format${because}.`,
    stem: (card: string, stem: string, because: string) => `"${stem}" of ${card} is never asked${because}.`,
    rules: (rules: string) => `, because of ${rules}`,
    tooFew:
      ': fewer than two wrong options are known; add some to notTrue, or leave the direction out of "facets"',
  },
} as const

/** One line for each rule that is broken: how often, by which facts, an instance, and what to do. */
export function shortfallsOf({ rules, setRules }: PoolReport, lang: Lang): readonly string[] {
  const words = WORDS[lang]
  const broken = rules
    .filter(({ faults }) => faults.length > 0)
    .map(({ rule, faults, repair }) => {
      const facts = [...new Set(faults.map(({ fact }) => fact))]
      const more = facts.length - MOST_NAMED
      const named = [...facts.slice(0, MOST_NAMED), ...(more > 0 ? [words.more(more)] : [])].join(
        words.between,
      )
      return words.fault(
        rule,
        words.questions(faults.length, named),
        (faults[0]?.why ?? '').replace(/[。.]$/, ''),
        repair[lang],
      )
    })
  const brokenTogether = setRules.flatMap(({ rule, findings, repair }) =>
    [...new Set(findings.map((f) => f.why))].map((why) => {
      const langs = [...new Set(findings.filter((f) => f.why === why).map((f) => f.lang))].join(', ')
      return `${rule} (${langs}): ${why}. ${repair[lang]}`
    }),
  )
  return [...broken, ...brokenTogether]
}

/** One line for each thing that the author wrote in vain, and why; it breaks no rule, for it is not asked. */
export function unaskedOf({ languages }: PoolReport, lang: Lang): readonly string[] {
  const words = WORDS[lang]
  const lines = Object.values(languages).flatMap(({ unasked }) =>
    unasked.map(({ card, stem, rules }) => {
      const because = rules.length > 0 ? words.rules(rules.join(', ')) : words.tooFew
      return stem === null ? words.card(card, because) : words.stem(card, stem, because)
    }),
  )
  return [...new Set(lines)]
}
