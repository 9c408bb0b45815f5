import { plain } from "#basics/text";

import { readLasting, timedStep } from "./sheet-words.fr.ts";

/** A row of a table of steps. */
export interface RowOfSteps {
  readonly minutes: number | undefined;
  readonly does: string;
  readonly with: string | undefined;
}

const HEADS = {
  time: /duree|temps|minutes|^min$/,
  does: /etape|quoi|activite|action|sequence|contenu|deroule|consigne|phase/,
  with: /materiel|support|outil|fourniture/,
} as const;

const cellsOf = (row: string) =>
  row
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) =>
      cell
        .replace(/[\u00A0\u202F]|\*\*|__|`|<br ?\/?>/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    );

/** The steps of a table whose head names what one does, and how long it takes; undefined for any other table. */
export function stepsOfTable(rows: readonly string[]): readonly RowOfSteps[] | undefined {
  const [head = "", ...others] = rows;
  const heads = cellsOf(head).map(plain);
  const at = (form: RegExp) => heads.findIndex((one) => form.test(one));
  const [time, material] = [at(HEADS.time), at(HEADS.with)];
  const does = heads.flatMap((one, i) => (i !== time && HEADS.does.test(one) ? [i] : []));
  if (does.length === 0 || time === -1) return undefined;
  return others.flatMap((row) => {
    const cells = cellsOf(row);
    if (cells.every((cell) => /^:?-*:?$/.test(cell))) return [];
    const said = does.flatMap((i) => cells[i] || []).join(" : ");
    if (said === "") return [];
    const minutes = readLasting(cells[time] ?? "");
    const read = minutes === undefined ? timedStep(said) : { minutes, does: said };
    return { ...read, with: material === -1 ? undefined : cells[material] || undefined };
  });
}
