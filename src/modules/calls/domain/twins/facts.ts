import { plain, withoutEdges } from "#basics/text";

import { citedAs } from "../follow-up.ts";
import { type CallKind, kindOf } from "../kind.ts";
import { noticeOfCall, type SaidOfCall } from "../notice-of-call.ts";
import type { Deadline, Notice } from "../notice.ts";
import { given } from "../reading/given.ts";
import { type PlacesOfNotice, placesOfNotice } from "./places.ts";
import { titleWords, type TitleWords } from "./title-words.ts";

/** What of a notice tells whether another one is about the same call. */
export interface TwinFacts {
  /** Where it was published: the source, with the portal or table when the source is many. */
  readonly origin: string;
  /** Identifiers that every journal gives to the same European notice, and to its procedure. */
  readonly identifiers: ReadonlySet<string>;
  readonly title: TitleWords;
  readonly body: BodyWords;
  /** Undefined when the source does not tell: a table or a feed may speak of any kind. */
  readonly kind: CallKind | undefined;
  readonly deadline: Deadline | undefined;
  /** Addresses of this call alone, written the same way: no portal's front page. */
  readonly addresses: ReadonlySet<string>;
  readonly lots: readonly LotWords[];
  /** The most that can be given, in hundredths of euro. */
  readonly most: number | undefined;
  readonly cpv: string | undefined;
  readonly places: PlacesOfNotice;
  /** What its text says; gathered when asked for, since most pairs are told apart before. */
  readonly text: () => TextWords;
}

/** A lot, with its number as it can be compared: that of « LOT-0002 » is 2. */
export interface LotWords {
  readonly number: string;
  readonly title: TitleWords;
}

/** The words of a text, empty ones left out, and what would make it that of another call: its years, numbers and names. */
export interface TextWords {
  readonly words: ReadonlySet<string>;
  readonly details: () => TitleWords;
}

/** Who publishes, as it can be compared: « Ville de Crest » and « Mairie de Crest », never « Métropole de Lyon » and « Ville de Lyon ». */
export interface BodyWords {
  readonly siren: string | undefined;
  readonly rank: string | undefined;
  readonly words: ReadonlySet<string>;
}

// Long texts differ by their ends; what a call is stands at the beginning.
const MOST_TEXT = 3_000;

/** Gathers the facts of a notice; of a known call, with the identifiers that are kept beside it. */
export function twinFacts(notice: Notice, kept: readonly string[] = []): TwinFacts {
  return {
    origin: originOf(notice),
    identifiers: new Set([...kept, ...citedAs(notice)]),
    title: titleWords(notice.title),
    body: bodyWords(notice.body.name, notice.body.siret),
    kind: sureKind(notice),
    deadline: notice.deadline,
    addresses: new Set(
      [notice.url, notice.answerUrl].flatMap((url) => (url && ownAddress(url)) ?? []),
    ),
    lots: notice.lots.map(({ number, title }) => ({
      number: (number.match(/\d+/g)?.at(-1) ?? plain(number)).replace(/^0+(?=\d)/, ""),
      title: titleWords(title),
    })),
    most: notice.money?.most,
    cpv: notice.cpv[0],
    places: placesOfNotice(notice.places),
    text: textOf(notice),
  };
}

function textOf({ summary, sections }: Notice): () => TextWords {
  const text = once(() =>
    [summary, ...sections.map((section) => section.text)].join("\n").slice(0, MOST_TEXT),
  );
  const words = once(() => textWords(text()));
  const details = once(() => titleWords(text()));
  return () => ({ words: words(), details });
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * The facts of a call that is kept. Its kind was worked out for it: only those whose source tells it, or whose
 * issuer said it here, say something against another notice.
 */
export function twinFactsOfCall(call: SaidOfCall, aliases: readonly string[] = []): TwinFacts {
  const { statedKind, ...said } = noticeOfCall(call);
  const notice = call.source === "archipel" ? { ...said, ...given({ statedKind }) } : said;
  return twinFacts(notice, aliases);
}

function sureKind(notice: Notice): CallKind | undefined {
  const tells = ["ted", "boamp", "aides-territoires"].includes(notice.source);
  return notice.statedKind ?? (tells ? kindOf(notice) : undefined);
}

/** Portals, feeds and tables share a source; each puts its own name before its identifiers. */
export function originOf({ source, sourceId }: Pick<Notice, "source" | "sourceId">): string {
  switch (source) {
    case "opendatasoft":
    case "feed":
    case "table":
    case "approch":
      return `${source}:${sourceId.split(":", 1).join("")}`;
    case "aides-territoires":
    case "ted":
    case "boamp":
    case "csv":
    case "signalled":
    case "archipel":
      return source;
  }
}

const RANKS: readonly (readonly [string, RegExp])[] = [
  ["commune", /\b(?:ville|commune|mairie|municipalite)\b/],
  ["group", /\b(?:intercommunal|(?:metropole|agglomeration|communaute|syndicat|pays)\b)/],
  ["department", /\b(?:departement|departemental|conseil general)\b/],
  ["region", /\b(?:region|regional)\b/],
];

const OF_BODIES = new Set(
  "de du des la le les l d et en a au aux ville commune mairie municipalite conseil general departement departemental region regional".split(
    " ",
  ),
);

/** What a body's name says, and which rank of public body it names. */
export function bodyWords(name: string, siret?: string): BodyWords {
  const read = plain(name);
  const siren = siret?.replace(/\D/g, "").slice(0, 9);
  return {
    siren: siren?.length === 9 ? siren : undefined,
    rank: RANKS.find(([, pattern]) => pattern.test(read))?.[0],
    words: new Set((read.match(/[a-z0-9]+/g) ?? []).filter((word) => !OF_BODIES.has(word))),
  };
}

/**
 * An address as it can be compared: no scheme, « www. », fragment nor marks of visits. Undefined when it
 * is a front page or a list, which many calls share.
 */
export function ownAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname, searchParams } = new URL(url);
  const kept = [...searchParams]
    .filter(([name]) => !/^(?:utm_|at_|mtm_|pk_|fbclid|gclid|xtor)/.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .toSorted();
  const path = withoutEdges(pathname, "", "/");
  if (path.split("/").length < 3 && kept.length === 0) return undefined;
  const host = hostname.replace(/^www\./, "");
  return `${host}${path}${kept.length === 0 ? "" : `?${kept.join("&")}`}`;
}

function textWords(text: string): ReadonlySet<string> {
  return new Set((plain(text).match(/[a-z0-9]{4,}/g) ?? []).map((word) => word.slice(0, 8)));
}
