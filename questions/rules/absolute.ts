const ABSOLUTE =
  /必ず|すべて|全て|のみ|だけ|常に|絶対|決して|通常|普通は|たいてい|\b(?:always|only|never|all|every|none|usually|often|sometimes|may|might)\b/i

/** "Always" is seldom right and "usually" seldom wrong, so such words stand in all options or in none. */
export function hasAbsoluteWord(text: string): boolean {
  return ABSOLUTE.test(text)
}
