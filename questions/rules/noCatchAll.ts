import type { Rule } from './rule.ts'

const CATCH_ALL =
  /\b(?:all|none|both|neither) of (?:the|these)|all the above|any of these|^both .+ and |^neither .+ nor |上記|すべて正し|いずれも|どちらも|該当なし|の両方$/i

/** No "all of the above", no "none of the above", no "both A and B". */
export const noCatchAll: Rule = {
  id: 'no-catch-all',
  number: 4,
  source: 'Haladyna, Downing & Rodriguez 2002 (25, 26)',
  repair: {
    ja: '「上記すべて」などをやめ、それぞれ独立した選択肢にしてください。',
    en: 'Replace "all of the above" and its like by options that stand for themselves.',
  },
  check: ({ question }) => question.options?.find((o) => CATCH_ALL.test(o)),
}
