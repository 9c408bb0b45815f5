import type { Theme } from "#rules/subjects";

import { plain } from "#basics/text";

import { wordThemes } from "./word-themes.ts";

/**
 * What a purchase is about, by the beginning of its CPV code (regulation 213/2008, labels of
 * `cpv-2008-fr`): the longest beginning written here decides, and it has three digits at least. A division alone (two
 * digits: « travaux », « services d’architecture ») says how one works, not what for; a group that is about nothing in our
 * list (cleaning, insurance, office furniture) has no theme.
 */
const BY_BEGINNING: Readonly<Record<string, readonly Theme[]>> = {
  "031": ["food"],
  "032": ["food"],
  "033": ["food"],
  "034": ["environment"],
  "0933": ["environment"],
  ...each("15", "123456789", ["food"]),
  "221": ["culture"],
  "222": ["culture"],
  "302": ["digital"],
  "324": ["digital"],
  "325": ["digital"],
  "331": ["health"],
  "336": ["health"],
  "341": ["mobility"],
  "344": ["mobility"],
  "346": ["mobility"],
  "373": ["culture"],
  "374": ["sport"],
  "375": ["sport", "education"],
  "378": ["culture"],
  "3916": ["education"],
  "411": ["environment"],
  "45112711": ["environment", "housing"],
  "45211": ["housing"],
  "452121": ["sport"],
  "452122": ["sport"],
  "452123": ["culture"],
  "45214": ["education"],
  "452151": ["health"],
  "452152": ["solidarity"],
  "4521521": ["solidarity", "housing"],
  "45221": ["mobility"],
  "452313": ["environment"],
  "452321": ["environment"],
  "452324": ["environment"],
  "45233": ["mobility"],
  "45234": ["mobility"],
  "45235": ["mobility"],
  "45236": ["sport"],
  "45237": ["culture"],
  "4524": ["environment"],
  "45252": ["environment"],
  "45321": ["environment"],
  ...each("48", "123456789", ["digital"]),
  "551": ["economy"],
  "552": ["sport", "economy"],
  "5524": ["education", "sport"],
  "553": ["food"],
  "554": ["food"],
  "555": ["food"],
  "601": ["mobility"],
  "6013014": ["mobility", "education"],
  "602": ["mobility"],
  "606": ["mobility"],
  "635": ["economy", "culture"],
  "637": ["mobility"],
  "642": ["digital"],
  "651": ["environment"],
  "70331": ["housing"],
  "713112": ["mobility"],
  "71313": ["environment"],
  "71314": ["environment"],
  "714": ["housing"],
  ...each("72", "123456789", ["digital"]),
  "7523124": ["solidarity", "work"],
  "753": ["solidarity"],
  "771": ["food"],
  "772": ["environment"],
  "773": ["environment"],
  "779": ["environment", "food"],
  "7953": ["international"],
  "796": ["work"],
  "79622": ["work", "solidarity"],
  "799521": ["culture"],
  "79953": ["culture"],
  "801": ["education"],
  "802": ["education"],
  "803": ["education"],
  "804": ["education", "work"],
  "805": ["work", "education"],
  "851": ["health"],
  "853": ["solidarity"],
  "853111": ["solidarity", "health"],
  "853112": ["solidarity", "health"],
  "853113": ["solidarity", "education"],
  "853121": ["solidarity", "health"],
  "8531211": ["education", "solidarity"],
  "853122": ["solidarity", "food"],
  "853123": ["work", "solidarity"],
  "85312330": ["health", "solidarity"],
  "853125": ["work", "solidarity"],
  "85322": ["solidarity", "citizenship"],
  "85323": ["health", "solidarity"],
  "904": ["environment"],
  "905": ["environment"],
  "907": ["environment"],
  "921": ["culture"],
  "922": ["culture"],
  "923": ["culture"],
  "92332": ["sport"],
  "9235": ["economy"],
  "924": ["culture"],
  "925": ["culture"],
  "9253": ["environment", "culture"],
  "926": ["sport"],
  "927": ["digital"],
  "981": ["citizenship"],
  "98133": ["citizenship", "solidarity"],
  "982": ["citizenship", "solidarity"],
  "9834": ["housing"],
  "985": ["solidarity"],
};

/** The groups of a division that are all about the same. */
function each(division: string, digits: string, themes: readonly Theme[]) {
  return Object.fromEntries(Array.from(digits, (digit) => [`${division}${digit}`, themes]));
}

/** A long list of lots is about everything: of its codes and themes, so many. */
const [MOST_CODES, MOST_THEMES] = [12, 4];

/** The themes of a purchase: those of its first codes; where these say no more than a division, those that its title names. */
export function purchaseThemes(codes: readonly string[], title: string): readonly Theme[] {
  const themes = new Set(codes.slice(0, MOST_CODES).flatMap(themesOf));
  return themes.size === 0 ? titleThemes(title) : [...themes].slice(0, MOST_THEMES);
}

/** Words that say a theme in a call for projects, and only a thing or a body in the title of a purchase. */
const ONLY_THINGS =
  /\b(?:batiments?|amenagements?|fonci(?:er|ere|ers|eres)|patrimoine|alimentation|siege social|maitre d'ouvrage|grand public numerique|archives|plate-?formes? handicapes)\b/g;

function titleThemes(title: string): readonly Theme[] {
  return wordThemes(plain(title.slice(0, 600)).replace(ONLY_THINGS, " "));
}

function themesOf(code: string): readonly Theme[] {
  for (let length = 8; length > 2; length -= 1) {
    const found = BY_BEGINNING[code.slice(0, length)];
    if (found !== undefined) return found;
  }
  return [];
}
