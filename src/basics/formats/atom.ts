import { Feed } from "feed";

/** One of a feed (RFC 4287, 4.1.2). All are plain texts. */
export interface AtomEntry {
  /** A URI that never changes. */
  readonly id: string;
  readonly title: string;
  readonly at: string;
  readonly changedAt: Temporal.Instant;
  readonly publishedAt?: Temporal.Instant | undefined;
  readonly summary?: string | undefined;
  readonly author?: string | undefined;
  /** What it is about: a word for people, a term for machines (RFC 4287, 4.2.2). */
  readonly about?: readonly { readonly name: string; readonly term: string }[];
}

/** A feed; addresses are whole. */
export interface AtomFeed {
  readonly title: string;
  readonly description?: string;
  /** Whose words these are, or under which licence. */
  readonly rights: string;
  /** The page that says the same. */
  readonly page: string;
  /** The feed itself. */
  readonly self: string;
  /** When it is empty, since when it says so: a feed is never dated by the hour it is asked at, nor by none. */
  readonly since: Temporal.Instant;
  /** The pages before and behind this one (RFC 5005, 3). */
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  readonly entries: readonly AtomEntry[];
}

/** A feed as Atom (RFC 4287), dated by its latest entry. */
export function writeAtom(of: AtomFeed): string {
  const latest = of.entries
    .map(({ changedAt }) => changedAt)
    .toSorted((one, other) => Temporal.Instant.compare(one, other))
    .at(-1);
  const feed = new Feed({
    title: of.title,
    ...(of.description === undefined ? {} : { description: of.description }),
    id: of.page,
    link: of.page,
    language: "fr",
    copyright: of.rights,
    generator: "Archipel",
    feedLinks: { atom: of.self },
    updated: asDate(latest ?? of.since),
  });
  for (const entry of of.entries) feed.addItem(itemOf(entry));
  return withPages(asTexts(feed.atom1()), of);
}

function itemOf(entry: AtomEntry): Parameters<Feed["addItem"]>[0] {
  const { id, title, at, changedAt, publishedAt, summary, author, about } = entry;
  return {
    title,
    id,
    link: at,
    date: asDate(changedAt),
    ...(publishedAt === undefined ? {} : { published: asDate(publishedAt) }),
    ...(summary === undefined ? {} : { description: summary }),
    ...(author === undefined ? {} : { author: [{ name: author }] }),
    ...(about === undefined ? {} : { category: [...about] }),
  };
}

function asDate(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}

/** The library says « html » of titles and summaries, which are texts: « a < b » would lose its end (RFC 4287, 3.1.1). */
function asTexts(xml: string): string {
  const [head = "", ...sections] = xml.split("<![CDATA[");
  const texts = sections.map((section) => {
    const end = section.indexOf("]]>");
    return escape(section.slice(0, end)) + section.slice(end + 3);
  });
  return [head, ...texts].join("").replaceAll(' type="html">', ' type="text">');
}

function withPages(xml: string, { previous, next }: AtomFeed): string {
  const links = Object.entries({ previous, next }).flatMap(([rel, at]) =>
    at === undefined ? [] : [`\n    <link rel="${rel}" href="${escape(at)}"/>`],
  );
  return xml.replace("</generator>", () => `</generator>${links.join("")}`);
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
