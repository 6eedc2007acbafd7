import type { Shelf } from '#app'
import type { Lang } from '#questions'

/** What a topic is called; its bare name where its pack is not open. */
export function topicLabel(shelf: Shelf, topic: string, lang: Lang): string {
  const [pack, id] = [topic.slice(0, topic.indexOf('/')), topic.slice(topic.indexOf('/') + 1)]
  const knowledge = shelf.opened.find((one) => one.pack.id === pack)
  return knowledge?.pack.topics.find((one) => one.id === id)?.label[lang] ?? id
}
