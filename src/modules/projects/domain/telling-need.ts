import { plain } from "#basics/text";
import { isGeneric, isLittle, wordsIn } from "#rules/subjects";
import type { OrganisationKind } from "#rules/organisations";

/**
 * Words that many needs and offers share and that say nothing of what one brings: alone, they propose
 * nobody. « Animer un atelier » is no answer to « Une association qui sache animer une réunion ».
 */
const WEAK =
  /^(?:anim(?:er|e|es|ation|ations|ateur|atrice|ateurs)|ateliers?|lettres?|ecri(?:t|te|ts|tes|re|ture)|places?|villages?|villes?|bourgs?|quartiers?|cantons?|vallees?|voisin(?:e|s|es|age)?|locales?|alentours?|environs?|personnes?|benevoles?|habitant(?:e|s|es)?|partenaires?|partenariats?|associations?|associe(?:e|s|es)?|assos?|structures?|collectifs?|organismes?|capables?|competen(?:ce|ces|t|te|ts)|savoirs?|sache(?:nt)?|sait|faire|mener|deux|trois|quatre|main|mains|connaissances?|connaitre|experience|experiences|references?|metiers?|accompagne(?:r|ment)?|disposer|present(?:e|s|es)?|implante(?:e|s|es)?)$/;

/** What is looked for with the words of a need. */
export interface LookedFor {
  readonly words: string;
  /** All of them, where none of them alone says what is needed. */
  readonly all: boolean;
}

function isWeak(word: string): boolean {
  return WEAK.test(word);
}

/** The words of a need that say what one brings; undefined where they say so little that nobody is proposed for them. */
export function tellingOf(need: string): LookedFor | undefined {
  const words = wordsIn(need);
  const counted = words.filter((word) => !isLittle(word) && !isGeneric([word]));
  if (counted.some((word) => !isWeak(word)))
    return { words: words.filter((word) => !isWeak(word)).join(" "), all: false };
  return counted.length > 1 ? { words: counted.join(" "), all: true } : undefined;
}

/** Which kinds of structures the words name; empty: any. */
const NAMED_KINDS: readonly (readonly [RegExp, readonly OrganisationKind[]])[] = [
  [/\b(?:associations?|assos?|clubs?|compagnies?|troupes?)\b/, ["association", "network"]],
  [/\bcollectifs?\b/, ["citizens-collective", "association"]],
  [/\b(?:mairies?|collectivites?|communaute de communes)\b/, ["local-authority"]],
  [/\bentreprises?\b/, ["company", "cooperative"]],
  [/\bcooperatives?\b/, ["cooperative"]],
  [/\bfondations?\b/, ["foundation"]],
];

export interface NamedStructures {
  readonly kinds: readonly OrganisationKind[];
  /** Neither where one is oneself: « d’un village voisin ». */
  readonly elsewhere: boolean;
  /** A place that is named: « à Crest ». */
  readonly place: string | undefined;
}

/** What the words say of the structure that is looked for: its kind, and where it is. */
export function structuresNamed(need: string): NamedStructures {
  const text = plain(need);
  const kinds = NAMED_KINDS.find(([word]) => word.test(text))?.[1] ?? [];
  const elsewhere =
    /\b(?:voisine?s?|(?:autre|autres) (?:village|commune|ville|vallee|territoire)s?|alentours?|environs|ailleurs)\b/.test(
      text,
    );
  const place =
    /(?:^|\s)(?:à|de|vers|sur|près de)\s+(\p{Lu}[\p{L}’'-]+(?:[ -]\p{Lu}[\p{L}’'-]+)*)/u.exec(
      need,
    )?.[1];
  return { kinds, elsewhere, place };
}
