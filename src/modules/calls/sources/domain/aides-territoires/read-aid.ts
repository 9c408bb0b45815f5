import { shorten } from "#basics/text";

import { plainLine, plainText } from "../../../domain/html-text.ts";
import type { Body, Link, Money, Notice, Place, ReadNotice } from "../../../domain/notice.ts";
import { unitePlaces } from "../../../domain/places/gather.ts";
import { namedPlaces, placesOfBody } from "../../../domain/places/names.ts";
import { findEmail, findPhone, readName, readUrl } from "../../../domain/reading/contacts.ts";
import { fullerTitle } from "../../../domain/reading/fuller-title.ts";
import { attempt, given, unique } from "../../../domain/reading/given.ts";
import { readDay, readDeadline } from "../../../domain/reading/moments.ts";
import {
  ELSEWHERE,
  LONGEST_TITLE,
  refuse,
  section,
  summaryOf,
  withoutRepeats,
} from "../../../domain/reading/parts.ts";
import { readRate, readSum } from "../../../domain/reading/sums.ts";
import { isFields } from "../../../domain/reading/unknown.ts";
import { aidThemes } from "../../../domain/themes/aid-themes.ts";
import { namedAudiences } from "../../../domain/themes/audience-words.ts";
import { wordThemes } from "../../../domain/themes/word-themes.ts";
import { writeAmount } from "#basics/amount";
import type { Aid } from "./aid.ts";
import { aidOfApi } from "./api-shape.ts";
import { aidOfRow } from "./row-shape.ts";
import { shapeOf } from "./shapes.ts";

/**
 * Reads an aid of Aides-territoires: a record of its API, in JSON or ld+json, a
 * record of a supplier's feed in the same shape, or a row of its table. The e-mail address of the
 * author, which the feeds hold, is nobody's business and is not read.
 */
export function readAid(text: string): ReadNotice {
  const read = attempt(() => ({ value: parse(text) }));
  if (!isFields(read?.value))
    return refuse("unreadable", "Cet enregistrement n’est pas un objet JSON.");
  const shape = shapeOf(read.value);
  if (shape === undefined) {
    return refuse(
      "not-yet-known",
      `Cet enregistrement n’a pas la forme d’une aide d’Aides-territoires. ${ELSEWHERE}`,
    );
  }
  const aid = shape === "row" ? aidOfRow(read.value) : aidOfApi(read.value);
  const [name, official] = [aid.name, aid.officialName].map((one) =>
    plainLine((one ?? "").slice(0, 4 * LONGEST_TITLE)),
  );
  const title = name === undefined || name === "" ? "" : fullerTitle(name, official);
  const sourceId = readName(aid.id, 300);
  if (title === "") return refuse("no-title", "L’aide n’a pas de nom.", sourceId);
  if (sourceId === undefined)
    return refuse("no-identifier", "L’aide n’a ni adresse ni identifiant.");
  const body = bodyOf(aid);
  if (body === undefined)
    return refuse("no-body", "L’aide ne nomme ni financeur ni instructeur.", sourceId);
  return { read: true, notice: noticeOf(aid, { sourceId, title, body }) };
}

function parse(text: string): unknown {
  return JSON.parse(text);
}

function noticeOf(
  aid: Aid,
  { sourceId, title, body }: Pick<Notice, "sourceId" | "title" | "body">,
): Notice {
  const published = readDay(aid.published ?? "");
  // An aid may be renewed for years after it was created: its deadline is judged alone.
  const limit = readDeadline(aid.deadline, undefined);
  const sections = withoutRepeats([
    ...section("Présentation", aid.description),
    ...section("Exemples de projets", aid.examples),
    ...section("Type d’aide", aid.types.join(", ")),
    ...section("Programme", aid.programs.join(", ")),
    ...(plainLine((aid.officialName ?? "").slice(0, 4 * LONGEST_TITLE)) === title
      ? []
      : section("Nom du dispositif", aid.officialName)),
  ]);
  const conditions = plainText((aid.eligibility ?? "").slice(0, 40_000));
  const themes = aidThemes(aid.categories);
  return given({
    source: "aides-territoires" as const,
    sourceId,
    nature: aid.isLive ? ("call" as const) : ("other" as const),
    title: shorten(title, LONGEST_TITLE),
    summary: summaryOf([plainText((aid.description ?? "").slice(0, 4_000)), title]),
    sections,
    body,
    audiences: namedAudiences(aid.audiences),
    conditions: conditions === "" ? undefined : conditions,
    themes: themes.length > 0 ? themes : wordThemes(title),
    cpv: [],
    places: placesOf(aid),
    money: moneyOf(aid),
    published,
    opens: readDay(aid.opens ?? ""),
    deadline: limit.deadline,
    lots: [],
    criteria: [],
    documents: documentsOf(aid),
    url: readUrl(aid.url) ?? readUrl(aid.moreUrl),
    answerUrl: readUrl(aid.applyUrl),
    follows: [],
    doubts: limit.doubts,
  });
}

/** Those who finance, else those who instruct; their contact is what the aid publishes for those who ask. */
function bodyOf(aid: Aid): Body | undefined {
  const names = aid.financers.length > 0 ? aid.financers : aid.instructors;
  const name = readName(unique(names.map((one) => plainLine(one.slice(0, 400)))).join(", "));
  if (name === undefined) return undefined;
  const contact = plainText((aid.contact ?? "").slice(0, 8_000));
  return given({
    name,
    contact: readName(contact, 400),
    email: findEmail(contact),
    phone: findPhone(contact),
  });
}

/** The perimeter; without one, the territory that the name of a financer says. */
function placesOf(aid: Aid): readonly Place[] {
  const named = namedPlaces(plainLine((aid.perimeter ?? "").slice(0, 400)));
  return unitePlaces(named.length > 0 ? named : aid.financers.slice(0, 20).flatMap(placesOfBody));
}

function moneyOf(aid: Aid): Money | undefined {
  const [loan, advance] = [readSum(aid.loan), readSum(aid.advance)];
  const words = [
    plainLine((aid.rateWords ?? "").slice(0, 2_000)),
    loan === undefined ? "" : `Prêt : ${writeAmount(loan)} €`,
    advance === undefined ? "" : `Avance récupérable : ${writeAmount(advance)} €`,
  ].filter((part) => part !== "");
  const money = given({
    leastRate: readRate(aid.leastRate),
    mostRate: readRate(aid.mostRate),
    words: words.length === 0 ? undefined : words.join(" ; "),
  });
  return Object.keys(money).length === 0 ? undefined : money;
}

function documentsOf(aid: Aid): readonly Link[] {
  const more = readUrl(aid.moreUrl);
  return more === undefined || aid.url === undefined
    ? []
    : [{ label: "Page du financeur", url: more }];
}
