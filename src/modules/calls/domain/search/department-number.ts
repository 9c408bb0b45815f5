import { plain } from "#basics/text";
import { findNamed, type PlaceIndex, writeReference } from "#rules/territory";

/** « jardin partagé » and « Crest », of « jardin partagé près de Crest ». */
export interface WordsAndPlace {
  readonly words: string;
  /** What to write as the place; a reference when it is one place without doubt. */
  readonly place: string;
}

const NUMBER = /^\(?(0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-46])\)?,?$/i;
/** After which a number of two figures is that of a département wherever it stands. */
const OF_DEPARTMENT = new Set("mairie commune departement dept dep asso association".split(" "));
/** After which it is none, even at the end: « plus de 60 », « 12 à 15 », « lot 3 ». */
const COUNTED = new Set(
  `a age agenda ages annee article cap chapitre de des encore entre est et les loi lot moins n niveau no numero objectif ou
  plus rue seulement sont top`.split(/\s+/),
);

/** Towns after which a number is that of a part of them: « Paris 15 ». */
const ARRONDISSEMENTS: Readonly<Record<string, number>> = { paris: 20, marseille: 16, lyon: 9 };

/**
 * The number of a département that is written for its name: « asso locale 95 », « mairie 77 protéger la
 * nature », « fresque (2A) ». At the end, or after who is there; a number that counts something is none.
 */
export function departmentIn(typed: string, index: PlaceIndex): WordsAndPlace | undefined {
  const words = typed.split(/\s+/).filter((word) => word !== "");
  for (let at = words.length - 1; at > 0; at -= 1) {
    const code = NUMBER.exec(words[at] ?? "")?.[1]?.toUpperCase();
    if (code === undefined) continue;
    const before = plain(words[at - 1] ?? "")
      .replace(/^[dl]['’]/, "")
      .replace(/[^\p{L}\p{N}+-]/gu, "");
    const isLast = at === words.length - 1 && /^\p{L}{2,}$/u.test(before) && !COUNTED.has(before);
    if (!isLast && !OF_DEPARTMENT.has(before)) continue;
    if (Number(code) <= (ARRONDISSEMENTS[before] ?? 0)) continue;
    const found = findNamed(index, code);
    if (found?.found !== "one") continue;
    const rest = [...words.slice(0, at), ...words.slice(at + 1)]
      .join(" ")
      .trimEnd()
      .replace(/,$/, "")
      .trimEnd();
    return { words: rest, place: writeReference(found.place) };
  }
  return undefined;
}
