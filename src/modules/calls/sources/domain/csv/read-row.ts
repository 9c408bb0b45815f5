import { cleanText, plain, shorten } from "#basics/text";

import { plainLine, plainText } from "../../../domain/html-text.ts";
import type { Body, Money, Notice, ReadNotice } from "../../../domain/notice.ts";
import {
  readEmail,
  readName,
  readPhone,
  readSiret,
  readUrl,
} from "../../../domain/reading/contacts.ts";
import { doubt } from "../../../domain/reading/doubt.ts";
import { attempt, given, unique } from "../../../domain/reading/given.ts";
import { readDay, readDeadline } from "../../../domain/reading/moments.ts";
import { LONGEST_TITLE, refuse, section, summaryOf } from "../../../domain/reading/parts.ts";
import { readForeignMoment } from "../mapping/dates.ts";
import { readBracket } from "../mapping/sums.ts";
import { readMoneyWords, sumsIn, wordsOfAll } from "../reading/money-words.ts";
import { readRate, readTypedSum } from "../../../domain/reading/sums.ts";
import { isFields } from "../../../domain/reading/unknown.ts";
import { namedAudiences } from "../../../domain/themes/audience-words.ts";
import { namedTheme, wordThemes } from "../../../domain/themes/word-themes.ts";
import { cellsOf, listIn, type Column } from "./columns.ts";
import { rowPlaces } from "./row-places.ts";

type Cell = (column: Column) => string | undefined;

/**
 * Reads a row of the table that anyone may write (docs/guides/importer-un-csv.md). Only a title and
 * a body are required. What is written but not understood (a date, a sum, a theme) is a doubt, and
 * the rest of the row is kept.
 */
export function readRow(text: string): ReadNotice {
  const read = attempt(() => ({ value: parse(text) }));
  if (!isFields(read?.value)) return refuse("unreadable", "Cette ligne n’a pas pu être lue.");
  const cell = cellsOf(read.value);
  const title = plainLine((cell("titre") ?? "").slice(0, 4 * LONGEST_TITLE));
  const name = readName(cell("organisme"));
  const stated = readName(cell("identifiant"), 200);
  if (title === "") return refuse("no-title", "La colonne « titre » est vide ou absente.", stated);
  if (name === undefined)
    return refuse("no-body", "La colonne « organisme » est vide ou absente.", stated);
  const sourceId = stated ?? readUrl(cell("lien")) ?? ownId(name, title);
  return { read: true, notice: noticeOf(cell, { sourceId, title, body: bodyOf(cell, name) }) };
}

function parse(text: string): unknown {
  return JSON.parse(text);
}

/** Without an identifier nor a link, the same body and title are the same call. */
function ownId(name: string, title: string): string {
  return cleanText(plain(`${name} / ${title}`).replace(/\s+/g, " ")).slice(0, 300);
}

function noticeOf(
  cell: Cell,
  { sourceId, title, body }: Pick<Notice, "sourceId" | "title" | "body">,
): Notice {
  const published = dayIn(cell("publication"));
  const limit = rowDeadline(cell, published);
  const { places, doubts: placeDoubts } = rowPlaces(cell);
  const audiences = namedAudiences(listIn(cell("public")));
  const themes = unique(listIn(cell("themes")).flatMap((name) => namedTheme(name) ?? []));
  const conditions = plainText((cell("conditions") ?? "").slice(0, 40_000));
  const money = moneyOf(cell);
  const kind = kindIn(cell("type"));
  return given({
    source: "csv" as const,
    sourceId,
    nature: "call" as const,
    statedKind: kind,
    title: shorten(title, LONGEST_TITLE),
    summary: summaryOf(
      [cell("resume"), cell("description")]
        .map((one) => plainText((one ?? "").slice(0, 4_000)))
        .concat(title),
    ),
    sections: section("Présentation", cell("description") ?? cell("resume")),
    body,
    audiences,
    conditions: conditions === "" ? undefined : conditions,
    themes: themes.length > 0 ? themes : wordThemes(title),
    cpv: [],
    places,
    money,
    published,
    opens: dayIn(cell("ouverture")),
    deadline: limit.deadline,
    lots: [],
    criteria: [],
    documents: [],
    url: readUrl(cell("lien")),
    answerUrl: readUrl(cell("lien candidature")),
    follows: [],
    doubts: [...limit.doubts, ...placeDoubts, ...cellDoubts(cell, { audiences, money, kind })],
  });
}

function bodyOf(cell: Cell, name: string): Body {
  return given({
    name,
    siret: readSiret(cell("siret")),
    contact: readName(cell("contact")),
    email: readEmail(cell("courriel")),
    phone: readPhone(cell("telephone")),
  });
}

const KINDS = [
  ["tender", /\bmarches?\b|appels? d'offres|\bconsultation/],
  ["application", /candidature|residence|\bjury|\blabels?\b|service civique/],
  [
    "project",
    /projet|subvention|\baides?\b|manifestation d'interet|\b(?:aap|ami)\b|\bprix\b|concours/,
  ],
] as const;

function kindIn(type: string | undefined): Notice["statedKind"] {
  const words = plain((type ?? "").slice(0, 100));
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** What people write where a call has no end. */
const ENDLESS =
  /^(?:aide |appel )?(?:permanente?|au fil de l'eau|toute l'annee|en continu|sans (?:date )?limite)$/;

/** « 31 décembre 2026 à 12 h » in one cell, or the day and the hour in two; a day as spreadsheets and foreign tables write it. */
function rowDeadline(
  cell: Cell,
  published: Temporal.PlainDate | undefined,
): ReturnType<typeof readDeadline> {
  const written = (cell("date limite") ?? "").slice(0, 100);
  const hour = cell("heure limite");
  if (ENDLESS.test(plain(written).trim())) return { doubts: [] };
  if (/^\d{4}-\d\d-\d\d[T ]/.test(written)) return readDeadline(written, published, hour);
  const bare = written.replace(/^(?:avant le|jusqu['’]au|le) /i, "");
  const both = /^(.{6,40}?\d{2})[ ,T]{1,3}(?:à |a )?(\d{1,2} ?(?:[:hH]).{0,12}|midi)$/.exec(bare);
  const read = readDeadline(both?.[1] ?? bare, published, hour ?? both?.[2]);
  if (read.deadline !== undefined) return read;
  const moment = readForeignMoment(bare);
  if (moment === undefined) return readDeadline(written, published, hour);
  const { date, time } = moment;
  return readDeadline(date.toString(), published, hour ?? time?.toString());
}

function dayIn(written: string | undefined): Temporal.PlainDate | undefined {
  return readDay(written ?? "") ?? readForeignMoment(written ?? "")?.date;
}

/**
 * Sums in two cells, or the bounds of a bracket in one (« de 500 à 3 000 € »). What is the budget of the whole call, by
 * its column or by its words, is said in words: it is not what one may obtain.
 */
function moneyOf(cell: Cell): Money | undefined {
  const [low, high] = [bracketIn(cell("montant min")), bracketIn(cell("montant max"))];
  const isBracket = high.least !== undefined && high.least !== high.most;
  const shared = unique(
    [envelopeIn(cell("enveloppe")), low.words, high.words].flatMap((one) => one ?? []),
  );
  const money = given({
    least: low.least ?? low.most ?? (isBracket ? high.least : undefined),
    most: high.most ?? (isBracket ? undefined : high.least),
    mostRate: readRate(cell("taux")),
    words: shared.length === 0 ? undefined : shared.join(" "),
  });
  return Object.keys(money).length === 0 ? undefined : money;
}

function bracketIn(written: string | undefined): Pick<Money, "least" | "most" | "words"> {
  const sum = readTypedSum(written);
  if (sum !== undefined) return { least: sum, most: sum };
  const { least, most } = readBracket(written ?? "") ?? {};
  const sums = given({ least: readTypedSum(least), most: readTypedSum(most) });
  return Object.keys(sums).length > 0 ? sums : (readMoneyWords(written ?? "") ?? {});
}

/** A cell under « enveloppe »: its sum; or its words, where one may get something out of it (« plafond par projet »). */
function envelopeIn(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const sum = readTypedSum(written);
  const sums = sum === undefined ? sumsIn(written) : { most: sum };
  return sums === undefined ? undefined : wordsOfAll(sums);
}

/** What is written in a cell and was not understood, in words for the one who imports. */
function cellDoubts(
  cell: Cell,
  {
    audiences,
    money,
    kind,
  }: Pick<Notice, "audiences"> & {
    readonly money: Money | undefined;
    readonly kind: Notice["statedKind"];
  },
): readonly string[] {
  const isLost = (column: Column, read: unknown, empty = /^$/): boolean => {
    const text = cell(column);
    return text !== undefined && !empty.test(text) && read === undefined;
  };
  const nothing = /^[0\s.,€-]*$/;
  const lost: readonly (readonly [boolean, string, Column])[] = [
    [isLost("type", kind), "type inconnu", "type"],
    [isLost("siret", readSiret(cell("siret"))), "SIRET faux", "siret"],
    [isLost("public", audiences[0]), "public inconnu", "public"],
    [
      isLost("montant min", money?.least ?? money?.words, nothing),
      "montant illisible",
      "montant min",
    ],
    [
      isLost("montant max", money?.most ?? money?.words, nothing),
      "montant illisible",
      "montant max",
    ],
    [isLost("enveloppe", money?.words, nothing), "montant illisible", "enveloppe"],
    [isLost("taux", money?.mostRate, nothing), "taux illisible", "taux"],
    [isLost("ouverture", dayIn(cell("ouverture"))), "date d’ouverture illisible", "ouverture"],
    [isLost("lien", readUrl(cell("lien"))), "lien illisible", "lien"],
    [
      isLost("lien candidature", readUrl(cell("lien candidature"))),
      "lien illisible",
      "lien candidature",
    ],
    [isLost("courriel", readEmail(cell("courriel"))), "courriel illisible", "courriel"],
  ];
  const themes = listIn(cell("themes")).filter((name) => namedTheme(name) === undefined);
  return [
    ...lost.flatMap(([isOne, words, column]) => (isOne ? [doubt(words, cell(column) ?? "")] : [])),
    ...themes.slice(0, 5).map((name) => doubt("thème inconnu", name)),
  ];
}
