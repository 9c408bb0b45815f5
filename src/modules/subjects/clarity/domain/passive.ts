import { plain } from "#basics/text";

import type { Lexicon } from "../../words/domain/lexicon.ts";
import type { Piece } from "./sentences.ts";

/*
 * Passive turns of French: « être » and the past participle of a verb that is not conjugated with it. « La porte est
 * fermée » says a state as often as an act: in the present and the imperfect a turn is told only where somebody acts
 * (« par le bureau ») or where the verb says nothing but an act (« il est demandé de »). A rule of thumb, for advice.
 */

const listed = (words: string) => new Set(words.split(/\s+/).map(plain));

const NOW = listed("suis es est sommes êtes sont étais était étions étiez étaient fut furent");
/** What is said so is an act: « sera envoyé », « doit être rempli », « a été décidé ». */
const ACT = listed(
  "serai seras sera serons serez seront serais serait serions seriez seraient être été soit soient sois soyons soyez",
);
/** Little words that may stand between the two. */
const BETWEEN = listed(
  "pas plus jamais bien mal déjà aussi toujours souvent encore tous toutes tout toute ensuite alors donc ne y en ainsi parfois",
);
/** « s’est inscrit », « se sont réunis »: the subject acts. */
const REFLEXIVE = listed("se s me m te t");
/** Verbs whose past is made with « être »: « est venue » is active. */
const ACTIVE = listed(
  `aller venir revenir devenir parvenir intervenir survenir provenir convenir arriver partir repartir rester tomber
  retomber naître renaître mourir décéder entrer rentrer sortir ressortir retourner monter remonter descendre redescendre
  passer repasser advenir redevenir`,
);
/** Participles that say how something is. */
const STATES = listed(
  `situé assis couché marié âgé fatigué intéressé désolé ravi compliqué adapté habitué décédé passionné équipé occupé
  connu convaincu inquiété motivé pressé isolé éloigné exposé censé`,
);
/** Participles that, after « est » or « sont », still say an act that somebody does. */
const ACTS = listed(
  `demandé prié exigé requis effectué réalisé recommandé conseillé autorisé interdit informé invité envoyé transmis adressé
  rappelé précisé prévu procédé attribué accordé délivré notifié remis versé appliqué organisé assuré`,
);
/** After « par », what is nobody: « par exemple », « par mois ». */
const NOBODY = listed(
  `exemple jour mois an semaine personne courriel courrier téléphone écrit avance ailleurs conséquent contre heure
  terre hasard cœur lettre défaut internet suite groupe groupes deux petits ordre endroits`,
);

/** How a past participle ends, once « é » was looked for. */
const ENDING = /(?:[iu]|it|is|rt|nt|us)e?s?$/;

/** How far « par » may stand behind the participle, in words. */
const REACH = 4;

function isParticiple(word: string, lexicon: Lexicon): boolean {
  const readings = lexicon.readingsOf(plain(word));
  const verbs = readings.filter(({ kind }) => kind === "verb");
  if (verbs.length === 0 || verbs.some(({ lemma }) => ACTIVE.has(lemma))) return false;
  if (STATES.has(masculine(plain(word)))) return false;
  return /ée?s?$/i.test(word) || (!/e[rz]$/i.test(word) && ENDING.test(plain(word)));
}

/** « envoyées » is « envoye », as the lists above say it. */
function masculine(word: string): string {
  return word.replace(/(?<=[eit])es?$|s$/, "");
}

/** The passive turns of a sentence, each from « être » to its participle. */
export function passivesIn(
  words: readonly Piece[],
  text: string,
  lexicon: Lexicon,
): readonly Piece[] {
  const found: Piece[] = [];
  for (const [at, word] of words.entries()) {
    const verb = plain(word.text);
    if (!NOW.has(verb) && !ACT.has(verb)) continue;
    if (isReflexive(words, at)) continue;
    const next = participleAfter(words, at, { text, lexicon });
    if (next === undefined) continue;
    const { text: said } = next.word;
    const isAct = ACT.has(verb) || ACTS.has(masculine(plain(said))) || hasAgent(words, next.at);
    if (isAct)
      found.push({ text: text.slice(word.from, next.word.to), from: word.from, to: next.word.to });
  }
  return found;
}

function isReflexive(words: readonly Piece[], at: number): boolean {
  const [before, last] = [at - 2, at - 1].map((place) => plain(words[place]?.text ?? ""));
  return (
    REFLEXIVE.has(last ?? "") ||
    last === "c" ||
    ((last === "nous" || last === "vous") && before === last)
  );
}

function participleAfter(
  words: readonly Piece[],
  at: number,
  { text, lexicon }: { readonly text: string; readonly lexicon: Lexicon },
) {
  for (let next = at + 1; next <= at + 3; next += 1) {
    const [before, word] = [words[next - 1], words[next]];
    if (before === undefined || word === undefined) return undefined;
    if (!/^[\s’']*$/.test(text.slice(before.to, word.from))) return undefined;
    const said = plain(word.text);
    // « a été » is itself a participle: the turn begins there.
    if (said === "ete") return undefined;
    if (isParticiple(word.text, lexicon)) return { word, at: next };
    if (!BETWEEN.has(said) && !said.endsWith("ment")) return undefined;
  }
  return undefined;
}

function hasAgent(words: readonly Piece[], at: number): boolean {
  return words.slice(at + 1, at + 1 + REACH).some(({ text }, place) => {
    const after = words[at + 2 + place];
    return plain(text) === "par" && after !== undefined && !NOBODY.has(plain(after.text));
  });
}
