import type { Theme } from "#rules/subjects";

/**
 * What a purchase is about, by the beginning of its CPV code (regulation 213/2008, labels of
 * `cpv-2008-fr`): the longest beginning written here decides. What associations do is written
 * finely (social services, education, culture), the rest by division; a division that is about
 * nothing in our list (cleaning, insurance, office furniture) has no theme.
 */
const BY_BEGINNING: Readonly<Record<string, readonly Theme[]>> = {
  "03": ["food"],
  "0341": ["environment"],
  "09": ["environment"],
  "15": ["food"],
  "16": ["food", "environment"],
  "22": ["culture"],
  "228": [],
  "229": [],
  "302": ["digital"],
  "32": ["digital"],
  "33": ["health"],
  "337": [],
  "34": ["mobility"],
  "373": ["culture"],
  "374": ["sport"],
  "375": ["sport", "education"],
  "378": ["culture"],
  "3916": ["education"],
  "41": ["environment"],
  "45": ["housing"],
  "452121": ["sport"],
  "452122": ["sport"],
  "452123": ["culture"],
  "45214": ["education"],
  "45215": ["housing"],
  "452151": ["health"],
  "452152": ["solidarity", "housing"],
  "4523": ["mobility"],
  "45231": ["environment"],
  "45232": ["environment"],
  "45236": ["sport"],
  "45237": ["culture"],
  "4524": ["environment"],
  "45252": ["environment"],
  "48": ["digital"],
  "551": ["economy"],
  "552": ["sport", "economy"],
  "5524": ["education", "sport"],
  "553": ["food"],
  "554": ["food"],
  "555": ["food"],
  "60": ["mobility"],
  "6013014": ["mobility", "education"],
  "63": ["mobility"],
  "635": ["economy", "culture"],
  "642": ["digital"],
  "65": ["environment"],
  "70": ["housing"],
  "71": ["housing"],
  "71313": ["environment"],
  "72": ["digital"],
  "7523124": ["solidarity", "work"],
  "753": ["solidarity"],
  "77": ["environment"],
  "7953": ["international"],
  "796": ["work"],
  "79622": ["work", "solidarity"],
  "7995": ["culture"],
  "80": ["education"],
  "804": ["education", "work"],
  "805": ["work", "education"],
  "85": ["health"],
  "852": [],
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
  "90": ["environment"],
  "909": [],
  "92": ["culture"],
  "92332": ["sport"],
  "9235": ["economy"],
  "9253": ["environment", "culture"],
  "926": ["sport"],
  "927": ["digital"],
  "981": ["citizenship"],
  "98133": ["citizenship", "solidarity"],
  "982": ["citizenship", "solidarity"],
  "9834": ["housing"],
  "985": ["solidarity"],
};

/** The themes of some CPV codes: of the first ones, and at most four in all, since a long list of lots is about everything. */
export function cpvThemes(codes: readonly string[]): readonly Theme[] {
  const themes = codes.slice(0, 12).flatMap(themesOf);
  return [...new Set(themes)].slice(0, 4);
}

function themesOf(code: string): readonly Theme[] {
  for (let length = 8; length >= 2; length -= 1) {
    const found = BY_BEGINNING[code.slice(0, length)];
    if (found !== undefined) return found;
  }
  return [];
}
