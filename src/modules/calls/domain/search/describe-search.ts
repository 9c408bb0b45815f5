import { ofNamed } from "#basics/french/elision.fr";
import { writeAmount } from "#basics/amount";
import { withoutEdges } from "#basics/text";
import { type Audience, themeLabels } from "#rules/subjects";

import type { CallKind } from "../kind.ts";
import type { CallSearch, SearchPlace } from "./search.ts";
import { readWords, type Term } from "./words.ts";

/*
 * A search said in French, for pages, alerts and mails: « appels à projets avec « jardin partagé »,
 * autour de Crest, 30 km, ouverts aux associations ».
 */

const kinds: Readonly<Record<CallKind, string>> = {
  project: "appels à projets",
  tender: "marchés publics",
  application: "appels à candidatures",
};

const audiences: Readonly<Record<Audience, string>> = {
  association: "aux associations",
  "local-authority": "aux collectivités",
  "public-body": "aux établissements publics",
  company: "aux entreprises",
  research: "à la recherche",
  farmer: "aux agriculteurs",
  individual: "aux particuliers",
};

/** Says a search in French, all of it and nothing else; « tous les appels » when nothing is asked. Begins without a capital, ends without a full stop. */
export function describeSearch(search: CallSearch): string {
  const what =
    search.kinds.length === 0
      ? "appels"
      : listed(
          search.kinds.map((kind) => kinds[kind]),
          "et",
        );
  const details = [
    ...themesOf(search),
    ...placeOf(search.place),
    ...(search.audiences.length === 0
      ? []
      : [
          `ouverts ${listed(
            search.audiences.map((one) => audiences[one]),
            "ou",
          )}`,
        ]),
    ...(search.withinDays === undefined
      ? []
      : [`qui ferment dans ${daysOf(search.withinDays)} au plus`]),
    ...(search.afterDays === undefined
      ? []
      : [`qui laissent au moins ${daysOf(search.afterDays)}`]),
    ...(search.least === undefined ? [] : [`d’au moins ${writeAmount(search.least)} €`]),
    ...(search.closedToo ? ["fermés compris"] : []),
  ];
  const words = wordsOf(search.words);
  if (words === "" && details.length === 0)
    return search.kinds.length === 0 ? "tous les appels" : `tous les ${what}`;
  return [`${what}${words}`, ...details].join(", ");
}

/** A search in a few words, for the subject of a mail: its words when it has some, else all of it. */
export function nameSearch(search: CallSearch): string {
  const { required } = readWords(search.words);
  return required.length === 0 ? describeSearch(search) : quoted(required);
}

/** « avec « jardin partagé » et les mots exacts « friche urbaine », sans « voirie » »; empty without words. */
function wordsOf(typed: string): string {
  const { required, excluded } = readWords(typed);
  const single = required.filter(({ words }) => words.length === 1);
  const exact = required.filter(({ words }) => words.length > 1);
  const pieces = [
    ...(single.length === 0 ? [] : [quoted(single)]),
    ...(exact.length === 0
      ? []
      : [
          `les mots exacts ${listed(
            exact.map((term) => quoted([term])),
            "et",
          )}`,
        ]),
  ];
  const held = pieces.length === 0 ? "" : ` avec ${listed(pieces, "et")}`;
  const without =
    excluded.length === 0
      ? ""
      : `sans ${listed(
          excluded.map((term) => quoted([term])),
          "ni",
        )}`;
  if (without === "") return held;
  return held === "" ? ` ${without}` : `${held}, ${without}`;
}

/** What was typed, between one pair of guillemets, whatever quotes it wore. */
function quoted(terms: readonly Term[]): string {
  return `« ${terms.map(({ typed }) => withoutEdges(typed, '- \u00a0\u202f"«“', ' \u00a0\u202f"»”')).join(" ")} »`;
}

function themesOf({ themes }: CallSearch): readonly string[] {
  if (themes.length === 0) return [];
  const names = listed(
    themes.map((theme) => `« ${themeLabels[theme]} »`),
    "ou",
  );
  return [themes.length === 1 ? `sur le thème ${names}` : `sur les thèmes ${names}`];
}

function placeOf(place: SearchPlace | undefined): readonly string[] {
  switch (place?.scale) {
    case undefined:
      return [];
    case "national":
      return ["ouverts dans toute la France"];
    case "region":
      return [`région ${place.name}`];
    case "department":
      return [`département ${place.name}`];
    case "around":
      return [
        `autour ${ofNamed(place.name)}, ${place.km} km`,
        ...(place.covering ? [] : ["seulement ce qui s’y passe"]),
      ];
  }
}

function daysOf(days: number): string {
  return days > 1 ? `${days} jours` : `${days} jour`;
}

function listed(names: readonly string[], last: string): string {
  return names.length < 2
    ? (names[0] ?? "")
    : `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;
}
