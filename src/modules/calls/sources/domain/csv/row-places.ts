import { cleanText, plain, withoutEdges } from "#basics/text";

import type { Place } from "../../../domain/notice.ts";
import { REGIONS } from "../../../domain/places/departments.ts";
import { FRANCE, readDepartment, unitePlaces } from "../../../domain/places/gather.ts";
import { knownPlace, namedPlaces } from "../../../domain/places/names.ts";
import { doubt } from "../../../domain/reading/doubt.ts";
import { listIn, type Column } from "./columns.ts";

/** The places of a row, and what of them could not be understood. */
export interface RowPlaces {
  readonly places: readonly Place[];
  readonly doubts: readonly string[];
}

/**
 * Where a row says that one may answer: communes by their INSEE code (« 26108 » or « Crest
 * (26108) »), groups of communes by their SIREN, départements and regions by name or code, « national » by yes. A commune without its
 * code keeps its name only: two dozen communes may share it.
 */
export function rowPlaces(cell: (column: Column) => string | undefined): RowPlaces {
  const communes = listIn(cell("communes")).map(communeOf);
  const departments = listIn(cell("departements")).map((text) =>
    areaOf(text, "department", readDepartment(text)),
  );
  const regions = listIn(cell("regions")).map((text) => areaOf(text, "region", regionByCode(text)));
  const national = cell("national");
  const groups = listIn(cell("groupements")).map(groupOf);
  const found = [...communes, ...groups, ...departments, ...regions];
  return {
    places: unitePlaces([
      ...found.flatMap(({ places }) => places),
      ...(isYes(national) ? [FRANCE] : []),
    ]),
    doubts: found.flatMap(({ doubts }) => doubts),
  };
}

function communeOf(text: string): RowPlaces {
  const code = /(?<![\dA-Z])(\d{5}|2[AB]\d{3})(?!\d)/.exec(text)?.[1];
  if (code === undefined) {
    return {
      places: namedPlaces(text),
      doubts: [doubt("commune sans code INSEE", text)],
    };
  }
  return { places: [labelled({ scale: "commune", code }, text)], doubts: [] };
}

/** The place with what is written beside its code: « Crest (26108) » is labelled « Crest ». */
function labelled(place: { scale: "commune" | "group"; code: string }, text: string): Place {
  const bare = text.replace(place.code, "").replace(/\(\s{0,9}\)/g, "");
  const label = withoutEdges(bare, " \u00a0()–-");
  return label === "" ? place : { ...place, label: cleanText(label.slice(0, 80)) };
}

/** A group of communes is known by its SIREN, nine figures. */
function groupOf(text: string): RowPlaces {
  const code = /(?<!\d)(\d{9})(?!\d)/.exec(text)?.[1];
  if (code === undefined)
    return {
      places: namedPlaces(text),
      doubts: [doubt("groupement sans SIREN", text)],
    };
  return { places: [labelled({ scale: "group", code }, text)], doubts: [] };
}

function areaOf(text: string, scale: "department" | "region", byCode: readonly Place[]): RowPlaces {
  if (byCode.length > 0) return { places: byCode, doubts: [] };
  const place = knownPlace(text);
  if (place !== undefined) return { places: [place], doubts: [] };
  // « Isère et Savoie », where both are known: some names hold an « et » of their own.
  const parts = text.split(" et ").map((part) => knownPlace(part));
  if (parts.length > 1 && parts.every((part) => part !== undefined))
    return { places: parts, doubts: [] };
  const what = scale === "department" ? "département inconnu" : "région inconnue";
  return { places: namedPlaces(text), doubts: [doubt(what, text)] };
}

/** A region by its INSEE code alone: in its own column « 84 » is Auvergne-Rhône-Alpes, never Vaucluse. */
function regionByCode(text: string): readonly Place[] {
  const code = /^\s{0,9}(\d{2})\s{0,9}$/.exec(text)?.[1];
  const label = code === undefined ? undefined : REGIONS.get(code);
  return code === undefined || label === undefined ? [] : [{ scale: "region", code, label }];
}

/** « oui », « x », « 1 », « vrai » : what people and spreadsheets write for yes. */
export function isYes(text: string | undefined): boolean {
  return /^(?:oui|o|x|1|vrai|true|yes|national|france)$/.test(
    plain((text ?? "").slice(0, 20)).trim(),
  );
}
