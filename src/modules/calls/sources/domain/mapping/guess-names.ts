import { type Column, columnKey, COLUMNS } from "../csv/columns.ts";
import { hintedColumns } from "./guess-words.ts";
import type { NameRule } from "./name-rule.ts";
import { NAME_RULES } from "./name-rules.ts";
import { hasWord, isMadeOf } from "./name-words.ts";

const ANY = "*";

function says(key: string, rule: NameRule): boolean {
  const { names, must, may, both, not } = rule;
  if (not !== undefined && hasWord(key, not)) return false;
  if (names?.split("|").includes(key) === true) return true;
  if (must !== undefined && isMadeOf(key, must, may)) return true;
  return both !== undefined && hasWord(key, both[0]) && (both[1] === ANY || hasWord(key, both[1]));
}

const OWN: ReadonlyMap<string, Column> = new Map(
  Object.entries(COLUMNS).flatMap(([name, others]) =>
    [name, ...others].flatMap((one) => (isColumn(name) ? [[one, name] as const] : [])),
  ),
);

function isColumn(name: string): name is Column {
  return Object.hasOwn(COLUMNS, name);
}

/** Last names on a path that only say « what people read of it »: the name before them is the field's. */
const SPOKEN = /^(?:name|nom|label|libelle|title|titre|value|text|fr|en|txt|html|pref label)$/;

/** Who typed a record, what a machine keeps of it: never a column of ours, whatever it looks like. */
const NEVER =
  /\b(?:author|auteur|auteurs|redacteur|created by|responsable|updated|modified|modification|maj|mise a jour|recordid|record timestamp|timestamp|creat(?:ed|or)|derniere|logo|image|photo|icone|latitude|longitude|geo ?point|slug|facebook|twitter|siren|code postal|postcode|zip|cp|lot)\b/;

/** What the name of a field says: each column that it may be, with how strongly. */
export function namedColumns(path: string): ReadonlyMap<Column, number> {
  const keys = keysOf(path);
  const found = new Map<Column, number>();
  if (isNeverTaken(path)) return found;
  for (const [at, key] of keys.entries()) {
    const weight = at === 0 ? 1 : 0.9;
    const own = OWN.get(key);
    if (own !== undefined) raise(found, own, weight);
    for (const rule of NAME_RULES)
      if (says(key, rule)) raise(found, rule.column, rule.score * weight);
    for (const [column, score] of hintedColumns(key)) raise(found, column, score * weight);
  }
  return found;
}

/** Whether the name of a field says that it is no column of ours, whatever its values look like. */
export function isNeverTaken(path: string): boolean {
  return keysOf(path).some((key) => NEVER.test(key));
}

function raise(found: Map<Column, number>, column: Column, score: number): void {
  found.set(column, Math.max(found.get(column) ?? 0, score));
}

/** « contact.email », « dateFinCampagne », « perimeter.name » : the whole path, then its last name that says something. */
function keysOf(path: string): readonly string[] {
  const steps = path
    .split(".")
    .map(stepKey)
    .filter((step) => step !== "" && !/^\d+$/.test(step));
  const said = steps.length > 1 && SPOKEN.test(steps.at(-1) ?? "") ? steps.slice(0, -1) : steps;
  const whole = said.join(" ").slice(-100);
  return [...new Set([whole, said.at(-1) ?? ""])].filter((key) => key !== "");
}

function stepKey(step: string): string {
  const apart = step
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/^(?:dct|dcat|dc|foaf|schema|vcard|hydra):/i, "");
  return columnKey(apart).replace(/ (?:txt|html|s)$/, "");
}
