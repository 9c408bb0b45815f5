import { given } from "../../../domain/reading/given.ts";
import { isFields, listOf, textAt, textsOf } from "../../../domain/reading/unknown.ts";
import { feedMoment, type FeedRecord } from "./read-feed.ts";

/** The entries of a feed in JSON (jsonfeed.org), as those of any other; undefined when it is none. */
export function jsonFeedRecords(value: unknown): readonly FeedRecord[] | undefined {
  if (!isFields(value)) return undefined;
  const version = textAt(value, "version") ?? "";
  if (!/^https?:\/\/jsonfeed\.org\/version\//.test(version)) return undefined;
  const feed = given({ title: textAt(value, "title"), link: textAt(value, "home_page_url") });
  return listOf(value["items"]).map((item) => ({
    ...given({
      id: textAt(item, "id"),
      title: textAt(item, "title"),
      link: textAt(item, "url") ?? textAt(item, "external_url"),
      summary: textAt(item, "summary"),
      content: textAt(item, "content_html") ?? textAt(item, "content_text"),
      published: feedMoment(textAt(item, "date_published")),
      updated: feedMoment(textAt(item, "date_modified")),
    }),
    categories: isFields(item) ? listOf(item["tags"]).flatMap(textsOf) : [],
    feed,
    more: {},
  }));
}
