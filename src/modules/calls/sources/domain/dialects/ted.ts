import { isPage } from "#basics/file-kind";

import { textOf } from "../../../domain/reading/bytes.ts";
import { asText, textAt } from "../../../domain/reading/unknown.ts";
import { listOfAnswer, numberOf } from "./answers.ts";
import type {
  Cursor,
  Dialect,
  NotAPage,
  SourceAnswer,
  SourceAsked,
  SourcePage,
  SourceRequest,
} from "./dialect.ts";

/** Fields × notices ≤ 10,000 a page; we ask one field, the rest is in each notice's own XML. */
const FIELDS = ["publication-number"];
const PAGE = 100;

const compact = (day: Temporal.PlainDate) => day.toString().replaceAll("-", "");

/** French calls: those still open the first time; then all that was published since. */
function queryOf({ address, since, today }: SourceAsked): string {
  const theirs = URL.parse(address)?.searchParams.getAll("query") ?? [];
  const when =
    since === undefined
      ? `deadline-receipt-tender-date-lot >= ${compact(today)}`
      : `publication-date >= ${compact(since)}`;
  return ["buyer-country IN (FRA)", when, ...theirs].map((part) => `(${part})`).join(" AND ");
}

function ask(of: SourceAsked, { token, waiting }: Cursor): SourceRequest {
  const [first] = waiting ?? [];
  if (first !== undefined) return { url: first };
  const url = URL.parse(of.address);
  if (url !== null) url.search = "";
  return {
    url: url?.href ?? of.address,
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({
      query: queryOf(of),
      fields: FIELDS,
      limit: PAGE,
      scope: "ALL",
      checkQuerySyntax: false,
      paginationMode: "ITERATION",
      ...(token === undefined ? {} : { iterationNextToken: token }),
    }),
  };
}

function read(of: SourceAsked, at: Cursor, answer: SourceAnswer): SourcePage | NotAPage {
  const [first] = at.waiting ?? [];
  return first === undefined ? readNames(of, at, answer) : readNotice(first, at, answer);
}

/** The page that names notices: where their XML is, one address each. */
function readNames(
  { address }: SourceAsked,
  at: Cursor,
  answer: SourceAnswer,
): SourcePage | NotAPage {
  const found = listOfAnswer(answer, "notices");
  if ("refused" in found) return found;
  const { fields, list } = found;
  if (fields["timedOut"] === true) return { refused: "TED n’a pas eu le temps de chercher." };
  const waiting = list.flatMap((notice) => addressOf(notice, address) ?? []);
  const named = (at.named ?? 0) + list.length;
  const total = numberOf(fields["totalNoticeCount"]) ?? named;
  const token = asText(fields["iterationNextToken"]);
  // TED still gives a token on its last page: what ends it is that all were named, or none came.
  const isOver = list.length === 0 || token === undefined || token === at.token || named >= total;
  if (waiting.length === 0 && isOver) return { records: [] };
  return { records: [], next: { ...(isOver ? {} : { token }), named, waiting } };
}

/** Where the XML of a notice is: `links.xml`, in any language. Only with the one that was asked, or TED itself. */
function addressOf(notice: unknown, asked: string): string | undefined {
  const number = textAt(notice, "publication-number");
  const url = URL.parse(
    textAt(notice, "links", "xml", "MUL") ??
      textAt(notice, "links", "xml", "FRA") ??
      `https://ted.europa.eu/fr/notice/${number}/xml`,
  );
  if (url === null || number === undefined || !/^[\w-]{3,40}$/.test(number)) return undefined;
  const isTheirs =
    url.host === URL.parse(asked)?.host ||
    (url.protocol === "https:" && url.host.endsWith(".europa.eu"));
  return isTheirs ? url.href : undefined;
}

function readNotice(url: string, at: Cursor, answer: SourceAnswer): SourcePage | NotAPage {
  const text = textOf(answer.bytes);
  if (text.trim() === "" || isPage(text))
    return { refused: "TED a répondu par une page, pas par le XML de l’avis." };
  return { records: [{ source: "ted", name: nameOf(url), text }], next: afterFirst(at) };
}

function nameOf(url: string): string {
  return /\/notice\/([\w-]+)\//.exec(url)?.[1] ?? url;
}

/** The rest of those that wait; then the next page; then nothing. */
function afterFirst({ waiting = [], ...at }: Cursor): Cursor | undefined {
  const rest = waiting.slice(1);
  if (rest.length > 0) return { ...at, waiting: rest };
  return at.token === undefined ? undefined : at;
}

/** TED (Publications Office of the EU) by its search API v3, then notice after notice. */
export const ted: Dialect = {
  sourceOf: () => "ted",
  mapping: "none",
  start: () => ({}),
  ask,
  read,
  without: (_of, at, { status, resumed }) => {
    const [first] = at.waiting ?? [];
    // A notice that is not there any more does not hold back the others.
    if (first !== undefined && status !== undefined && status >= 400 && status < 500) {
      const detail = `TED ne donne pas cet avis (réponse ${status}).`;
      const name = nameOf(first);
      return {
        records: [{ refused: true, name, refusal: "unreadable", detail }],
        next: afterFirst(at),
      };
    }
    // A token too old is answered by an error 500: the reading begins again.
    if (resumed && first === undefined && at.token !== undefined && status === 500)
      return { records: [], next: {} };
    return undefined;
  },
};
