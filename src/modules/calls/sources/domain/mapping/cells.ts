import { COLUMNS, type Column } from "../csv/columns.ts";
import { isYes } from "../csv/row-places.ts";
import {
  findEmail,
  findPhone,
  readEmail,
  readPhone,
  readUrl,
} from "../../../domain/reading/contacts.ts";
import { unique } from "../../../domain/reading/given.ts";
import type { Moment } from "../../../domain/reading/moments.ts";
import type { Fields } from "../../../domain/reading/unknown.ts";
import { foreignThemes } from "../../../domain/themes/supplier-themes.ts";
import { readForeignMoment } from "./dates.ts";
import type { ColumnRule, Mapping } from "./mapping.ts";
import { readBracket } from "./sums.ts";
import { bare, partsOf, translator, valuesAt } from "./values.ts";

/** How the values found for a column become its cell. */
type Way = "list" | "text" | "day" | "one";

const WAYS: Readonly<Partial<Record<Column, Way>>> = {
  public: "list",
  themes: "list",
  communes: "list",
  groupements: "list",
  departements: "list",
  regions: "list",
  resume: "text",
  description: "text",
  conditions: "text",
  publication: "day",
  ouverture: "day",
  "date limite": "day",
};

/** A row of our own table: what stands in each of its cells. */
export type Row = Partial<Record<Column, string>>;

/** The cells of our own table, read from a foreign record by its mapping. Pure and total. */
export function cellsBy(mapping: Mapping, record: Fields): Row {
  const row: Row = {};
  for (const column of columnsOf(mapping)) {
    const rule = mapping.columns[column];
    const text = rule === undefined ? undefined : cellOf(column, rule, record);
    if (text !== undefined && text.trim() !== "") row[column] = text;
  }
  return { ...row, ...hourOf(mapping, row), ...boundsOf(row), ...everywhere(row) };
}

/** The columns that a mapping fills, in the order of our own table. */
export function columnsOf(mapping: Mapping): readonly Column[] {
  return Object.keys(COLUMNS).flatMap((name) =>
    isColumn(name) && mapping.columns[name] !== undefined ? [name] : [],
  );
}

function isColumn(name: string): name is Column {
  return Object.hasOwn(COLUMNS, name);
}

const translators = new WeakMap<ColumnRule, ReturnType<typeof translator>>();

function translatorOf(rule: ColumnRule): ReturnType<typeof translator> {
  const known = translators.get(rule) ?? translator(rule.words);
  translators.set(rule, known);
  return known;
}

/** The values that a rule finds in a record, in our words where it has some; those that say nothing are left out. */
export function ruleValues(record: Fields, rule: ColumnRule, way: Way = "one"): readonly string[] {
  const paths = rule.from.map((path) => valuesAt(record, path)).filter(({ length }) => length > 0);
  const isFirst = rule.join === undefined && (way === "one" || way === "day");
  const found = (isFirst ? paths.slice(0, 1) : paths).flat();
  const values =
    way === "list"
      ? partsOf(found).flatMap((part) => inWords(part, rule))
      : found.map((one) => ours(one, rule));
  return values.filter((value) => value.trim() !== "").map((value) => worn(value, rule));
}

function ours(value: string, rule: ColumnRule): string {
  return rule.words === undefined ? value : (translatorOf(rule)(bare(value)) ?? value);
}

/** A part of a list in our words; where its whole is no word of theirs, its parts between commas may be. */
function inWords(part: string, rule: ColumnRule): readonly string[] {
  if (rule.words === undefined) return [part];
  const translate = translatorOf(rule);
  const whole = translate(part);
  if (whole !== undefined) return whole.split(";").map((word) => word.trim());
  const pieces = part.split(",").map((piece) => piece.trim());
  return pieces.some((piece) => translate(piece) !== undefined)
    ? pieces.map((piece) => translate(piece) ?? piece)
    : [part];
}

function worn(value: string, { pad, say }: ColumnRule): string {
  const digits = pad !== undefined && /^\d+$/.test(value) ? value.padStart(pad, "0") : value;
  return say === undefined ? digits : say.replaceAll("{}", () => digits);
}

function cellOf(column: Column, rule: ColumnRule, record: Fields): string | undefined {
  const way = WAYS[column] ?? "one";
  const values = ruleValues(record, rule, way);
  if (values.length === 0) return rule.otherwise;
  if (column === "themes") return themesCell(values, rule.quiet === true);
  if (way === "list")
    return unique(values.map((one) => one.replaceAll(/[;|\n]/g, " "))).join(" ; ");
  if (way === "text") return unique(values).join("\n\n");
  if (way === "day") return dayCell(values[0] ?? "");
  return oneCell(
    column,
    rule.join === undefined ? (values[0] ?? "") : unique(values).join(rule.join),
  );
}

/** Our own keys of themes; a name that says nothing known is kept, so that it is told as a doubt. */
function themesCell(names: readonly string[], isQuiet: boolean): string {
  const read = names.flatMap((name): readonly string[] => {
    const themes = foreignThemes(name);
    return themes.length > 0 || isQuiet ? themes : [name.replaceAll(/[;,|\n]/g, " ")];
  });
  return unique(read).join(" ; ");
}

function dayCell(typed: string): string {
  const moment = readForeignMoment(typed);
  return moment === undefined ? typed : momentCell(moment);
}

function momentCell({ date, time }: Moment): string {
  return time === undefined ? date.toString() : `${date.toString()}T${time.toString().slice(0, 5)}`;
}

function oneCell(column: Column, value: string): string {
  if (column === "courriel") return emailIn(value);
  if (column === "telephone") return findPhone(bare(value)) ?? readPhone(value) ?? value;
  if (column === "lien" || column === "lien candidature") return linkIn(value);
  if (column === "national") return isYes(value) ? "oui" : value;
  return value;
}

/** An address in a text for people; a text without one says nothing here, and is no mistake. */
function emailIn(value: string): string {
  const found = readEmail(value) ?? findEmail(bare(value)) ?? findEmail(value);
  return found ?? (value.includes("@") ? value : "");
}

/** An address, alone or as the first link of a piece of HTML. */
function linkIn(value: string): string {
  const href = /href\s?=\s?["']([^"'<>]+)/i.exec(value.slice(0, 20_000))?.[1];
  return (
    readUrl(value) ??
    readUrl(href) ??
    readUrl(/https?:\/\/[^\s"'<>]{1,2000}/i.exec(value.slice(0, 20_000))?.[0]) ??
    value
  );
}

/** The hour that stands behind the day of the deadline has its own cell; a mapping that fills it is believed first. */
function hourOf(mapping: Mapping, row: Row): Row {
  const [, day, hour] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/.exec(row["date limite"] ?? "") ?? [];
  if (day === undefined || hour === undefined) return {};
  const own = mapping.columns["heure limite"] === undefined ? undefined : row["heure limite"];
  return { "date limite": day, "heure limite": own ?? hour };
}

/** Sums written as a bracket fill both cells, when a mapping knows only one of them. */
function boundsOf(row: Row): Row {
  const [least, most] = [row["montant min"], row["montant max"]];
  const [low, high] = [readBracket(least ?? ""), readBracket(most ?? "")];
  const bounds: Row = {};
  const lower =
    low?.least ?? (least === undefined && high?.least !== high?.most ? high?.least : undefined);
  const upper =
    high?.most ?? (most === undefined && low?.least !== low?.most ? low?.most : undefined);
  if (lower !== undefined) bounds["montant min"] = lower;
  if (upper !== undefined) bounds["montant max"] = upper;
  return bounds;
}

/** « National » under the column of départements or regions is all of France. */
function everywhere(row: Row): Row {
  const places = [row.regions, row.departements].flatMap((cell) => cell ?? []);
  const isAll = places.some(
    (cell) => isYes(cell) || /^france entiere$|^toute la france$/i.test(cell),
  );
  return isAll && row.national === undefined ? { national: "oui", ...emptied(row) } : {};
}

function emptied(row: Row): Row {
  const empty: Row = {};
  for (const column of ["regions", "departements"] as const)
    if (row[column] !== undefined && isYes(row[column])) empty[column] = "";
  return empty;
}
