import { globSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

/*
 * Whatever one writes with one's own words in the support at home has no place for a word of health (decision 0162): each question
 * of these modules' forms that takes free words says `health: true`, or stands here with its reason. And no field of theirs
 * asks for such a thing.
 */

const MODULES = ["homecare", "kin", "relays", "concerns"];

/** Free words that are none of somebody's life: what they are, by the file and the name of the field. */
const OTHER: Readonly<Record<string, string>> = {
  "concerns/web/forms.ts joindre": "how to reach somebody",
  "concerns/web/forms.ts lieux": "places that an organisation names",
  "concerns/web/forms.ts ou": "a place, looked for",
  "concerns/web/forms.ts qui": "a name",
  "homecare/agreements/web/forms.ts joindre": "how to reach who answers for a structure",
  "homecare/agreements/web/forms.ts texte": "what structures agree on, of nobody",
  "homecare/passing/web/forms.ts email": "an address",
  "homecare/passing/web/forms.ts prenom": "a first name",
  "homecare/web/forms.ts name": "what who operates says of the service",
  "kin/web/forms.ts de-la-part-de": "a first name",
  "relays/web/service-forms.ts lieux": "places that an organisation names",
  "relays/web/service-forms.ts ou": "a place, looked for",
  "relays/web/service-forms.ts telephone": "a number",
};

interface Asked {
  readonly where: string;
  readonly name: string;
  readonly takesHealthAway: boolean;
}

/** A question as it is declared, from its kind to where its bracket closes. */
function declaredIn(file: string): readonly (Asked & { readonly kind: string })[] {
  const text = readFileSync(file, "utf8");
  const begins = [...text.matchAll(/\b([a-zA-Z]+)\(\s*(?:"([\w-]+)"|(name))\s*,\s*(?=\{)/g)];
  return begins.map(({ 0: begin, 1: kind = "", 2: named, 3: unnamed, index }) => {
    const name = named ?? unnamed ?? "";
    const rest = text.slice(index + begin.length);
    return {
      kind,
      name,
      where: `${file.replace("src/modules/", "")} ${name}`,
      takesHealthAway: rest.slice(0, closing(rest)).includes("health: true"),
    };
  });
}

function closing(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

const declared = globSync(`src/modules/{${MODULES.join(",")}}/**/web/*.{ts,tsx}`)
  .filter((file) => !file.includes(".test."))
  .toSorted()
  .flatMap(declaredIn);
const free = declared.filter(({ kind }) =>
  ["line", "maybeLine", "lines", "maybeLines"].includes(kind),
);

test("all free words of the support at home offer to take words of health away, or say why not", () => {
  expect(free.filter(({ takesHealthAway }) => takesHealthAway).length).toBeGreaterThanOrEqual(12);
  const without = free.filter(({ takesHealthAway }) => !takesHealthAway).map(({ where }) => where);
  expect([...new Set(without)].toSorted()).toEqual(Object.keys(OTHER));
});

test("no page of theirs asks for free words by hand", () => {
  const files = globSync(`src/modules/{${MODULES.join(",")}}/**/web/*.tsx`);
  expect(files).not.toHaveLength(0);
  const byHand = files.filter((file) => /<(?:Field|TextArea)\b/.test(readFileSync(file, "utf8")));
  expect(byHand).toEqual([]);
});

test("none of their fields is for a diagnosis, a treatment, a reason or a social security number", () => {
  expect(declared.length).toBeGreaterThan(40);
  const never =
    /diagnos|traitement|maladie|sante|medic|motif|raison|pourquoi|nir\b|secu|handicap|gir\b/i;
  expect(declared.filter(({ name }) => never.test(name)).map(({ where }) => where)).toEqual([]);
});

test("nor is a column of their tables", () => {
  const migrations = globSync(`src/modules/{${MODULES.join(",")}}/**/migrations/*.ts`);
  expect(migrations).not.toHaveLength(0);
  const never =
    /"(?:\w*_)?(?:diagnos\w*|treatment|illness|disease|health|medic\w*|reason|motive|nir|social_security)(?:_\w*)?"/i;
  expect(migrations.filter((file) => never.test(readFileSync(file, "utf8")))).toEqual([]);
});
