import { isTheme, THEMES, themeLabels, type Theme } from "#rules/subjects";

import { plain } from "#basics/text";

/** What each theme is called by those who write tables and titles: beginnings of words, without accents. */
const WORDS: Readonly<Record<Theme, string>> = {
  food: "aliment|jardin|agricol|agricultur|maraich|cantine|restauration collective|circuits? courts?",
  solidarity:
    "solidari|lien social|precarit|pauvret|inclusion sociale|isolement|aide a domicile|social",
  health: "sante|autonomie|handicap|soins?\\b|medic|personnes agees|grand age|dependan|addict",
  education: "educati|ecole|jeunes|enfan|scolaire|periscolaire|parental|college|lycee",
  culture:
    "cultur|patrimoine|artist|spectacle|musique|theatre|bibliothe|musee|lecture publique|cinema",
  sport: "sport|loisir|piscine|gymnase|basket|football",
  environment:
    "environnement|climat|biodiversit|ecologi|energ|dechet|eau\\b|eaux\\b|foret|transition|recycl|nature\\b|renaturation",
  work: "emploi|insertion|formation|chomage|apprenti",
  digital: "numeri|informati|logiciel|internet|donnees\\b|fablab",
  housing:
    "logement|habitat|urbanis|cadre de vie|amenagement|foncier|friche|batiment|centre-bourg|centres? anciens?",
  mobility: "mobilit|transport|velo|cycla|covoitur|deplacement",
  economy: "economi|commerce|artisan|entrepren|tiers-lieu|touris|ess\\b",
  citizenship: "citoyen|vie associative|benevol|democrati|laicit|participati",
  international: "europe|international|cooperation decentralisee|erasmus|jumelage",
};

const PATTERNS = THEMES.map((theme) => ({ theme, pattern: new RegExp(`\\b(?:${WORDS[theme]})`) }));

/** The themes that a title speaks of, at most three: for sources that classify nothing. A guess, never a filter's only ground. */
export function wordThemes(title: string): readonly Theme[] {
  const words = plain(title.slice(0, 600));
  return PATTERNS.filter(({ pattern }) => pattern.test(words))
    .map(({ theme }) => theme)
    .slice(0, 3);
}

/** The theme that somebody names in a table: our label, our key, or a word of it (« jeunesse », « ESS »). */
export function namedTheme(written: string): Theme | undefined {
  const name = plain(written.slice(0, 100)).trim();
  if (isTheme(name)) return name;
  const labelled = THEMES.find((theme) => plain(themeLabels[theme]) === name);
  return labelled ?? PATTERNS.find(({ pattern }) => pattern.test(name))?.theme;
}
