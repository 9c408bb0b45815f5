import { expect, test } from "vitest";

import { FEED } from "../mapping/known/feed.ts";
import { readRecord, recordsOf } from "../records.ts";
import { readFeed } from "./read-feed.ts";

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Fondation des Rives</title><link>https://rives.example.org</link>
<atom:link rel="self" href="https://rives.example.org/flux.xml"/>
<item>
  <title><![CDATA[Appel à projets : jardins & vergers]]></title>
  <link>https://rives.example.org/jardins</link>
  <guid isPermaLink="false">rives-12</guid>
  <dc:creator>Quelqu’un</dc:creator>
  <pubDate>Tue, 03 Nov 2026 23:30:00 GMT</pubDate>
  <category>Alimentation</category><category>actu</category>
  <description>&lt;p&gt;Un jardin par quartier.&lt;/p&gt;</description>
  <content:encoded><![CDATA[<p>Un jardin par quartier.</p><p>Répondre jusqu’au 15 décembre 2026.</p>]]></content:encoded>
  <media:content url="https://rives.example.org/a.jpg"/>
  <georss:point xmlns:georss="http://www.georss.org/georss">44.7 5.0</georss:point>
</item>
<item><title>Sans lien</title><guid>https://rives.example.org/sans-lien</guid></item>
</channel></rss>`;

const ATOM = `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://ville.example.org/">
<a:title type="text">Ville de Bourg-les-Saules</a:title>
<a:entry>
  <a:id>urn:uuid:4</a:id><a:title type="html">R&amp;eacute;sidence</a:title>
  <a:link rel="enclosure" href="plan.pdf"/><a:link href="appels/4"/>
  <a:author><a:name>Quelqu’un</a:name></a:author>
  <a:updated>2026-11-02T08:00:00Z</a:updated>
  <a:category term="culture" label="Culture"/>
  <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un.</p><p>Deux &amp; trois.</p></div></a:content>
</a:entry></a:feed>`;

function recordsIn(text: string) {
  const feed = readFeed(text);
  if (!feed.read) throw new Error(feed.detail);
  return feed.records;
}

test("RSS: CDATA, content:encoded, RFC 822, and who wrote it is left out", () => {
  const [first, second] = recordsIn(RSS);
  expect(first).toEqual({
    id: "rives-12",
    title: "Appel à projets : jardins & vergers",
    link: "https://rives.example.org/jardins",
    summary: "<p>Un jardin par quartier.</p>",
    content: "<p>Un jardin par quartier.</p><p>Répondre jusqu’au 15 décembre 2026.</p>",
    published: "2026-11-04T00:30",
    categories: ["Alimentation", "actu"],
    feed: { title: "Fondation des Rives", link: "https://rives.example.org" },
    more: { point: "44.7 5.0" },
  });
  expect(second?.link).toBe("https://rives.example.org/sans-lien");
  expect(JSON.stringify(first)).not.toContain("Quelqu’un");
});

test("Atom: prefixes, a base, XHTML whose paragraphs stay apart", () => {
  const [entry] = recordsIn(ATOM);
  expect(entry).toMatchObject({
    id: "urn:uuid:4",
    title: "R&eacute;sidence",
    link: "https://ville.example.org/appels/4",
    updated: "2026-11-02T09:00",
    categories: ["Culture"],
    content: "<div><p>Un.</p><p>Deux &amp; trois.</p></div>",
  });
});

test("RSS 1.0 has its entries beside its channel", () => {
  const rdf = `<rdf:RDF xmlns:rdf="r" xmlns:dc="d"><channel><title>Le terrain</title><link>https://t.example.org</link></channel>
    <item rdf:about="https://t.example.org/1"><title>Un</title><dc:date>2026-10-01</dc:date><dc:subject>Sport</dc:subject></item></rdf:RDF>`;
  expect(recordsIn(rdf)).toMatchObject([
    {
      id: "https://t.example.org/1",
      link: "https://t.example.org/1",
      published: "2026-10-01",
      categories: ["Sport"],
    },
  ]);
});

test.each([
  {
    told: "RSS 0.91, with the type of document that its authors asked for",
    text: `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd"><rss version="0.91"><channel><title>R&D</title><item><title>Un</title><link>https://r.example.org/1</link></item></channel></rss>`,
    expected: { title: "Un", link: "https://r.example.org/1", feed: { title: "R&D" } },
  },
  {
    told: "the words of a picture before those of the entry",
    text: `<rss><channel><title>R</title><item><media:title>Photo</media:title><media:description>Légende</media:description><title>Un</title><description>Texte</description></item></channel></rss>`,
    expected: { title: "Un", summary: "Texte", more: {} },
  },
  {
    told: "links told from where the feed itself lies",
    text: `<feed xmlns="http://www.w3.org/2005/Atom"><title>V</title><link rel="self" href="https://v.example.org/flux/a.xml"/><link href="/"/><entry><title>Un</title><link href="../appels/1"/></entry></feed>`,
    expected: { link: "https://v.example.org/appels/1", feed: { link: "https://v.example.org/" } },
  },
  {
    told: "an entry with a base of its own",
    text: `<feed><title>V</title><entry xml:base="https://b.example.org/x/"><title>Un</title><link href="1"/></entry></feed>`,
    expected: { link: "https://b.example.org/x/1" },
  },
  {
    told: "no title: where it leads is who publishes it",
    text: `<rss><channel><link>https://www.rives.example.org/</link><item><title>Un</title></item></channel></rss>`,
    expected: { feed: { title: "rives.example.org", link: "https://www.rives.example.org/" } },
  },
])("a feed that others wrote: $told", ({ text, expected }) => {
  expect(recordsIn(text)).toMatchObject([expected]);
});

test.each([
  { told: "cut in an entry", text: RSS.slice(0, RSS.indexOf("Sans lien")), lost: [2], read: 1 },
  {
    told: "cut between two",
    text: RSS.slice(0, RSS.indexOf("<item><title>Sans")),
    lost: [],
    read: 1,
  },
  {
    told: "badly formed in the first",
    text: RSS.replace("</link>\n  <guid", "</lien>\n  <guid"),
    lost: [1],
    read: 1,
  },
  {
    told: "Atom with prefixes, cut",
    text: `${ATOM.slice(0, -9)}<a:entry><a:id>x`,
    lost: [2],
    read: 1,
  },
])(
  "of a feed that is $told, the entries that are whole are read, the others told",
  ({ text, lost, read }) => {
    const feed = readFeed(text);
    if (!feed.read) throw new Error(feed.detail);
    expect(feed.records).toHaveLength(read);
    expect(feed.lost.map(({ number }) => number)).toEqual(lost);
    expect(feed.records[0]?.feed.title).toMatch(/^(?:Fondation|Ville)/);
    const names = [...recordsOf("feed", "flux", new TextEncoder().encode(text), FEED)].map(
      ({ name }) => name,
    );
    expect(names).toHaveLength(read + lost.length);
    expect(new Set(names).size).toBe(names.length);
  },
);

test("entries beyond ten thousand are told", () => {
  const item = "<item><title>Un</title></item>";
  const feed = readFeed(`<rss><channel><title>R</title>${item.repeat(10_001)}</channel></rss>`);
  expect(feed).toMatchObject({ read: true, lost: [{ number: 10_001 }] });
});

test("a feed in JSON is one, and who wrote its entries is left out", () => {
  const text = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "Fondation des Rives",
    items: [
      {
        id: "7",
        url: "https://rives.example.org/7",
        title: "Jardins",
        content_html: "<p>Jusqu’au 15 décembre 2026.</p>",
        date_published: "2026-11-02T10:00:00-05:00",
        authors: [{ name: "Quelqu’un" }],
        tags: ["Sport"],
      },
    ],
  });
  const [record] = [...recordsOf("feed", "flux", new TextEncoder().encode(text), FEED)];
  if (record === undefined || "refused" in record) throw new Error("refused");
  expect(record.text).not.toContain("Quelqu’un");
  expect(readRecord(record, FEED)).toMatchObject({
    read: true,
    notice: {
      sourceId: "flux:7",
      body: { name: "Fondation des Rives" },
      url: "https://rives.example.org/7",
      published: Temporal.PlainDate.from("2026-11-02"),
      deadline: { date: Temporal.PlainDate.from("2026-12-15") },
    },
  });
});

test.each([
  [
    "a feed cut in each of its entries",
    `<rss><channel><title>x</title>${"<item>".repeat(100_000)}`,
  ],
  ["items that are none", `<rss><channel><title>x</title><item>${"<items>".repeat(100_000)}`],
  ["bare signs and openings of CDATA", `<rss>&${"<![CDATA[".repeat(100_000)}</rss>`],
  ["bare signs alone", `<rss><channel>${"& < ".repeat(200_000)}</channel></rss>`],
])("a megabyte of hostile feed is told in time: %s", (_, text) => {
  const before = performance.now();
  readFeed(text);
  expect(performance.now() - before).toBeLessThan(10_000);
});

test.each([
  ["HTML", "<html><body><p>Erreur 500</p></body></html>"],
  ["cut before its first entry", RSS.slice(0, 300)],
  ["an outside entity", `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${RSS.slice(38)}`],
  ["nothing", ""],
])("what is no feed is told: %s", (_, text) => {
  expect(readFeed(text)).toMatchObject({ read: false });
});

test("a feed by its mapping: calls of who publishes it, the deadline of the text, free tags without a doubt", () => {
  const records = [...recordsOf("feed", "flux.xml", new TextEncoder().encode(RSS), FEED)];
  const notices = records.map((record) => {
    if ("refused" in record) throw new Error(record.detail);
    const answer = readRecord(record, FEED);
    if (!answer.read) throw new Error(answer.detail);
    return answer.notice;
  });
  expect(notices[0]).toMatchObject({
    source: "feed",
    sourceId: "flux:rives-12",
    title: "Appel à projets : jardins & vergers",
    body: { name: "Fondation des Rives" },
    themes: ["food"],
    summary: "Un jardin par quartier.",
    url: "https://rives.example.org/jardins",
    doubts: ["échéance lue dans le texte : 15 décembre 2026"],
  });
  expect(notices[0]?.published?.toString()).toBe("2026-11-04");
  expect(notices[0]?.deadline?.date.toString()).toBe("2026-12-15");
  const broken = [...recordsOf("feed", "flux.xml", new TextEncoder().encode("<urlset/>"), FEED)];
  expect(broken).toMatchObject([{ refused: true, name: "flux.xml, fichier entier" }]);
});
