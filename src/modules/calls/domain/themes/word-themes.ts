import { isTheme, THEMES, themeLabels, type Theme } from "#rules/subjects";

import { plain } from "#basics/text";

/** What each theme is called by those who write tables and titles: beginnings of words, without accents. */
const WORDS: Readonly<Record<Theme, string>> = {
  food: "aliment|jardin|potager|agricol|agricultur|maraich|cantine|repas\\b|restauration (?:collective|scolaire)|circuits? courts?",
  solidarity:
    "solidai?r|lien social|precarit|pauvret|inclusion sociale|isolement|aide a domicile|a domicile|hebergement|violences|modestes?\\b|familles?\\b|parental|sans-abri|social",
  health:
    "sante|autonomie|handicap|soins?\\b|medic|personnes agees|aines\\b|seniors?\\b|grand age|dependan|addict",
  education: "educati|ecole|jeunes|enfan|scolaire|periscolaire|parental|college|lycee|adolescen",
  culture:
    "cultur|patrimoine|artist|spectacle|musique|theatre|bibliothe|musee|lecture publique|cinema|festival|concert|archives",
  sport: "sport|loisir|piscine|gymnase|basket|football|nautique|natation|activites? physiques?",
  environment:
    "environnement|climat|biodiversit|ecologi|energ|dechet|compost|gaspillage|ressourcer|reemploi|eau\\b|eaux\\b|foret|haies?\\b|bocage|mares?\\b|zones? humides?|espaces verts|transition|recycl|nature\\b|renaturation",
  work: "emploi|insertion|formation|chomage|apprenti",
  digital: "numeri|informati|ordinateur|logiciel|internet|donnees\\b|fablab",
  housing:
    "logement|habitat|hebergement|urbanis|cadre de vie|amenagement|foncier|friche|batiment|centre-bourg|centres? anciens?",
  mobility: "mobilit|transport|velo|cycla|covoitur|deplacement",
  economy: "economie|economique|commerce|artisan|entrepren|tiers-lieu|touris|ressourcer|ess\\b",
  citizenship:
    "citoyen|vie associative|benevol|service civique|democrati|laicit|(?:budget|demarche)s? participati",
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
