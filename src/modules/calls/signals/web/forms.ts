import { readDay } from "#basics/dates";
import { form, type KnownOf, puts } from "#basics/form";
import {
  line,
  lines,
  maybeChoice,
  maybeDay,
  maybeLine,
  maybeLines,
  version,
} from "#basics/questions";

import type { CorrectedField } from "../../domain/correction.ts";
import { isAddress } from "../../domain/publish/lines.ts";
import { timeOf } from "../../domain/publish/parts.ts";
import type { SeenCorrections } from "../actions/correct-call.ts";
import { SIGNALLED_KINDS } from "../domain/signal.ts";
import { correctTexts } from "./correct-texts.fr.ts";
import { signalTexts as texts } from "./texts.fr.ts";

const { fields } = texts;

/** « Signaler un appel vu ailleurs ». */
export const signalForm = form({
  url: line("adresse", {
    type: "url",
    label: fields.url,
    help: fields.urlHelp,
    empty: texts.urlMissing,
    most: 500,
  }).refine(isAddress, texts.urlMissing),
  title: line("intitule", { label: fields.title, empty: texts.titleMissing, most: 300 }),
  body: line("organisme", { label: fields.body, help: fields.bodyHelp, empty: texts.bodyMissing }),
  deadline: maybeDay("jour", { label: fields.day, help: fields.dayHelp, empty: texts.notADay }),
  place: maybeLine("lieu", { label: fields.place, help: fields.placeHelp, most: 100 }),
  kind: maybeChoice("genre", {
    label: fields.kind,
    of: SIGNALLED_KINDS,
    says: texts.kinds,
    none: texts.kindUnknown,
  }),
  words: maybeLines("mots", { label: fields.words, rows: 4, most: 3_000 }),
});

/** Why a signalled call is not taken: who signalled it reads it. */
export const declineForm = form({
  why: lines("pourquoi", { label: texts.declineWhy, empty: texts.whyMissing, rows: 2, most: 500 }),
});

const said = correctTexts.fields;

const sameHour = maybeLine("heure", { label: said.hour, width: "court", most: 7 }).refine(
  (typed) => typed === undefined || timeOf(typed) !== undefined,
  correctTexts.notAnHour,
);

const why = lines("pourquoi", {
  label: correctTexts.why,
  help: correctTexts.whyHelp,
  empty: correctTexts.whyMissing,
  rows: 2,
  most: 500,
});

/** « Corriger une fiche »: where it was corrected before, what its source says stands beside. */
export function correctForm({ corrections }: SeenCorrections) {
  const help: HelpOf = (field) => {
    const known = corrections.find((one) => one.field === field);
    if (known === undefined) return undefined;
    const { sourceValue } = known;
    return sourceValue === undefined
      ? correctTexts.sourceSilent
      : correctTexts.sourceSaid(sourceValue);
  };
  return form({
    title: line("intitule", {
      label: said.title,
      help: help("title"),
      empty: correctTexts.titleMissing,
      most: 500,
    }),
    summary: lines("resume", {
      label: said.summary,
      help: help("summary"),
      empty: correctTexts.summaryMissing,
      rows: 4,
      most: 400,
    }),
    conditions: maybeLines("conditions", {
      label: said.conditions,
      help: help("conditions"),
      rows: 3,
    }),
    day: sameDay(help("deadline") ?? correctTexts.dayHelp),
    hour: sameHour,
    ...waysForm(help),
    why,
    version: version(),
  });
}

type HelpOf = (field: CorrectedField) => string | undefined;

/** By which ways one answers. */
const waysForm = (help: HelpOf) => ({
  answerUrl: maybeLine("repondre", {
    type: "url",
    label: said.answerUrl,
    help: help("answerUrl"),
    most: 500,
  }).refine((url) => url === undefined || isAddress(url), correctTexts.notALink),
  email: maybeLine("courriel", {
    type: "email",
    label: said.email,
    help: help("email"),
    most: 254,
  }),
  phone: maybeLine("telephone", {
    type: "tel",
    label: said.phone,
    help: help("phone"),
    most: 40,
  }),
});

/** Its last day: left empty it stays as it is, which is not said as « facultatif ». */
const sameDay = (help: string) =>
  maybeDay("jour", { label: said.day, empty: correctTexts.notADay }).register(puts, {
    as: "line",
    name: "jour",
    type: "date",
    label: said.day,
    help,
    width: "moyen",
  });

/** What the call says now, as the form asks it. */
export function saidNow({ values }: SeenCorrections): KnownOf<ReturnType<typeof correctForm>> {
  const [day = "", hour] = (values.get("deadline") ?? "").split(" ");
  return {
    title: values.get("title"),
    summary: values.get("summary"),
    conditions: values.get("conditions"),
    day: readDay(day),
    hour,
    answerUrl: values.get("answerUrl"),
    email: values.get("email"),
    phone: values.get("phone"),
  };
}
