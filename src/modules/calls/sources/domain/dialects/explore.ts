import type { Source } from "../../../domain/notice.ts";
import { recordsOf } from "../records.ts";
import { textAt } from "../../../domain/reading/unknown.ts";
import { bytesOf, jsonOf, listOfAnswer, numberOf } from "./answers.ts";
import type {
  Cursor,
  NotAPage,
  SourceAnswer,
  SourceAsked,
  SourcePage,
  SourceRequest,
} from "./dialect.ts";

/** The Explore API v2.1 gives at most a hundred records a page, and nothing beyond the ten thousandth. */
const PAGE = 100;
const FARTHEST = 10_000;

/** What one asks of a dataset of the Explore API. */
export interface Explored {
  readonly source: Source;
  /** Conditions in ODSQL, all of them. */
  readonly where: (of: SourceAsked, at: Cursor) => readonly string[];
  readonly orderBy?: string;
  /** The day of publication, by which the records are in order, latest first: beyond ten thousand one goes on from the last day seen. */
  readonly day?: string;
}

/** The portal and the dataset that an address names: of its page for people, or of its API. */
export function datasetOf(
  address: string,
):
  | { readonly origin: string; readonly dataset: string; readonly question: URLSearchParams }
  | undefined {
  const url = URL.parse(address);
  if (url === null) return undefined;
  const parts = url.pathname.split("/");
  const before = parts.findIndex((part) => part === "datasets" || part === "dataset");
  const named = before === -1 ? "" : (parts[before + 1] ?? "");
  const dataset = /^[\w@.-]{1,200}$/.test(named) ? named : undefined;
  return dataset === undefined
    ? undefined
    : { origin: url.origin, dataset, question: url.searchParams };
}

/** The sentence for an address that names no dataset. */
export function refusesDataset(address: string): string | undefined {
  return datasetOf(address) === undefined
    ? "Écrivez l’adresse du jeu de données, par exemple https://data.exemple.fr/explore/dataset/appels-a-projets/."
    : undefined;
}

/** A text of ODSQL between quotes: what it holds is no syntax. */
export function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** A day in ODSQL. */
export function dated(day: Temporal.PlainDate | string): string {
  return `date'${day.toString()}'`;
}

/** The request of a page, or of the bulk export. What the operator wrote in the address (`where`, `refine`) is asked too. */
export function askExplore(how: Explored, of: SourceAsked, at: Cursor): SourceRequest {
  const found = datasetOf(of.address);
  if (found === undefined) return { url: of.address };
  const { origin, dataset, question } = found;
  const asked = new URLSearchParams();
  const theirs = question.getAll("where").map((where) => `(${where})`);
  const where = [...theirs, ...how.where(of, at)].join(" and ");
  if (where !== "") asked.set("where", where);
  for (const refine of question.getAll("refine")) asked.append("refine", refine);
  if (how.orderBy !== undefined) asked.set("order_by", how.orderBy);
  if (at.whole !== true) {
    asked.set("limit", String(PAGE));
    asked.set("offset", String(at.offset ?? 0));
  }
  const what = at.whole === true ? "exports/json" : "records";
  return { url: `${origin}/api/explore/v2.1/catalog/datasets/${dataset}/${what}?${asked}` };
}

/** The records of a page, and the next page. */
export function readExplore(
  how: Explored,
  of: SourceAsked,
  at: Cursor,
  answer: SourceAnswer,
): SourcePage | NotAPage {
  if (at.whole === true) return readExport(how, of, at, answer);
  const read = listOfAnswer(answer, "results");
  if ("refused" in read) return read;
  const { list, fields } = read;
  const total = numberOf(fields["total_count"]) ?? 0;
  const offset = at.offset ?? 0;
  if (total > FARTHEST && how.day === undefined && offset === 0)
    return { records: [], next: { whole: true } };
  const named = recordsOf(how.source, `de ${offset + 1} à ${offset + list.length}`, bytesOf(list));
  const records = list.length === 0 ? [] : named;
  const next = offset + PAGE;
  if (list.length < PAGE || next >= total) return { records };
  if (next + PAGE <= FARTHEST) return { records, next: { ...at, offset: next } };
  return { records, next: pastTheLast(how, at, list.at(-1)) };
}

/** Beyond the ten thousandth: from the day of the last one on; that day whole, when it alone is longer. */
function pastTheLast({ day }: Explored, at: Cursor, last: unknown): Cursor | undefined {
  const until = day === undefined ? undefined : textAt(last, day)?.slice(0, 10);
  if (until === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(until)) return { whole: true };
  return until === at.until ? { whole: true, until } : { until };
}

function readExport(
  { source, day }: Explored,
  _of: SourceAsked,
  at: Cursor,
  answer: SourceAnswer,
): SourcePage | NotAPage {
  const read = jsonOf(answer);
  if ("refused" in read) return read;
  if (!Array.isArray(read.value)) return { refused: "L’export n’est pas une liste." };
  const records = read.value.length === 0 ? [] : recordsOf(source, "export", answer.bytes);
  if (day === undefined || at.until === undefined) return { records };
  const before = Temporal.PlainDate.from(at.until).subtract({ days: 1 });
  return { records, next: { until: before.toString() } };
}
