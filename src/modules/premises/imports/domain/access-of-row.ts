import { plain, shorten } from "#basics/text";

import { type AccessFacts, STEP_FREE } from "../../domain/access-facts.ts";
import type { Field, Mapping } from "./fields.ts";
import { sourceSays } from "./texts.fr.ts";
import { withoutPersons } from "./without-persons.ts";

const YES = /^(?:oui|yes|true|vrai|1|1\.0|x|accessible)$/;
const NO = /^(?:non|no|false|faux|0|0\.0|non accessible|inaccessible|pas accessible)$/;
/** « Accessible aux PMR », « non accessible en fauteuil »: the cell itself says wheelchairs. */
const OF_WHEELCHAIRS =
  /^(non |pas |in)?(?:acces |accessible )(?:en |aux |pour |a )?(?:personnes )?(?:pmr|ufr|fauteuils?(?: roulants?)?)$/;

type Cells = ReadonlyMap<Field, string>;

/**
 * What a row says of coming in. Only what says wheelchairs, or steps, is such a fact: a vague « accessible : oui »,
 * or a word that is neither yes nor no (« limited », « partiel »), stays the words of its source. Somebody who goes
 * there on its word finds three steps otherwise.
 */
export function accessIn(
  cells: Cells,
  mapping: Mapping,
): { readonly facts: AccessFacts; readonly words: string | undefined } {
  const facts: { -readonly [Key in keyof AccessFacts]: AccessFacts[Key] } = {};
  const words: string[] = [];
  for (const field of ["access", "step-free", "accessible"] as const) {
    const text = cells.get(field);
    if (text === undefined) continue;
    const is =
      field === "accessible" ? ofWheelchairs(text) : (yesOrNo(text) ?? ofWheelchairs(text));
    const key = field === "step-free" ? STEP_FREE : "wheelchair";
    if (is === undefined)
      words.push(sourceSays(mapping[field] ?? "", shorten(withoutPersons(text), 200)));
    else facts[key] ??= { is, words: undefined };
  }
  return { facts, words: words.length === 0 ? undefined : words.join("\n") };
}

function yesOrNo(text: string): boolean | undefined {
  const said = plain(text);
  if (YES.test(said)) return true;
  return NO.test(said) ? false : undefined;
}

function ofWheelchairs(text: string): boolean | undefined {
  const [all, not] = OF_WHEELCHAIRS.exec(plain(text)) ?? [];
  return all === undefined ? undefined : not === undefined;
}
