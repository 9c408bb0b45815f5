import { resolve } from "node:path";

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { plain } from "#basics/text";

import { thesaurusOf } from "../store/thesaurus-file.ts";
import { conceptsOf } from "./concepts.ts";
import { isLittle } from "./little-words.ts";
import {
  errorsBetween,
  familyByBeginning,
  isDerived,
  isFrench,
  meantBy,
  partsOf,
  soundOf,
  withoutBeginning,
  wordsLike,
} from "./slips.ts";
import { indexGroups, isListed, meaningsOf, readGroup, wordsIn } from "./thesaurus.ts";
import { enoughOf, weighConcepts } from "./weights.ts";

const known = thesaurusOf(resolve("."));
const isKnown = (word: string) => known.lexicon.readingsOf(word).length > 0;
const asked = (typed: string) => conceptsOf(wordsIn(typed), known);
const tells = (word: string) => asked(word)[0]?.tells ?? 0;
const countGeneric = (typed: string) => asked(typed).filter(({ isGeneric }) => isGeneric).length;
const things = (generics: readonly boolean[]) => generics.map((isGeneric) => ({ isGeneric }));
const readOrRefused = (line: string): string | number => {
  try {
    return readGroup(line).same.length;
  } catch (refused) {
    return String(refused);
  }
};

describe("one thing in all its ways", () => {
  test.each([
    ["jeunes", "jeunesse"],
    ["lieux", "lieu"],
    ["vélos", "cyclable"],
    ["sportive", "sportif"],
    ["seniors", "personne âgée"],
    ["aînés", "senior"],
    ["minibus", "véhicule"],
    ["camion", "camionnette"],
    ["salle des fêtes", "salle polyvalente"],
    ["microcrèche", "petite enfance"],
    ["toit", "toiture"],
    ["vieillissement", "grand âge"],
    ["gens du voyage", "roms"],
    ["sans-abri", "SDF"],
    ["chez le docteur", "transport solidaire"],
    ["à la rue", "sans-abri"],
  ])("« %s » is also « %s »", (typed, other) => {
    const [concept, ...others] = asked(typed);
    expect(others).toEqual([]);
    const ways = [
      ...(concept?.forms ?? []),
      ...(concept?.meanings.map(({ said }) => said) ?? []),
    ].map(plain);
    expect(ways).toContain(plain(other));
  });

  test.each([
    ["comptabilité", "gestion"],
    ["basket", "handball"],
    ["judo", "boxe"],
    ["intelligence artificielle", "données"],
    ["quartier", "proximité"],
    ["apprenti", "apprendre"],
    ["aide à domicile", "domicile"],
    ["auto-école", "permis"],
    ["seniors", "vieux"],
  ])("who looks for « %s » does not look for all that says « %s »", (typed, other) => {
    const same = asked(typed)[0]?.meanings.filter(({ tie }) => tie !== "near" && tie !== "wider");
    expect(same?.map(({ said }) => plain(said))).not.toContain(plain(other));
  });

  test("the longest words in a row are one thing; a little word never makes another of one", () => {
    expect(asked("rénovation de la salle des fêtes").map(({ typed }) => typed)).toEqual([
      "renovation",
      "salle des fetes",
    ]);
    expect(meaningsOf(["petit"], known).map(({ said }) => said)).not.toContain("bébé");
  });

  test.each([
    ["mamie", "personne âgée"],
    ["fringues", "vêtement"],
    ["boulot", "emploi"],
    ["retaper", "rénovation"],
    ["en fauteuil", "mobilité réduite"],
    ["CDD", "premier salarié"],
    ["volunteers", "bénévole"],
  ])("« %s », as people say, is looked for as « %s » too", (typed, other) => {
    const [concept, ...others] = asked(typed);
    expect(others).toEqual([]);
    expect(concept?.meanings.map(({ said }) => plain(said))).toContain(plain(other));
  });

  test("what is said and never written is looked for by nobody who types what is written", () => {
    const group = readGroup("danse + danser = bal > hip-hop ~ spectacle < zumba, danse country");
    expect(group.spoken).toEqual(["zumba", "danse country"]);
    const list = indexGroups([group], known.lexicon);
    const waysOf = (word: string) => meaningsOf([word], list).map(({ said, tie }) => [said, tie]);
    expect(waysOf("danse")).toEqual([
      ["danser", "family"],
      ["bal", "synonym"],
      ["hip-hop", "narrower"],
      ["spectacle", "near"],
    ]);
    expect(waysOf("zumba")).toEqual([
      ["danse", "family"],
      ["danser", "family"],
      ["bal", "synonym"],
      ["hip-hop", "narrower"],
      ["spectacle", "near"],
    ]);
  });

  test("« vieux » before a noun says how it is, alone who is meant", () => {
    expect(asked("vieux fauteuils").map(({ isGeneric }) => isGeneric)).toEqual([true, false]);
    expect(asked("vieux fauteuils")[0]?.meanings).toEqual([]);
    expect(
      asked("aider les vieux")
        .at(-1)
        ?.meanings.map(({ said }) => said),
    ).toContain("aîné");
  });

  test("what the list knows tells more than a noun that it does not, and a verb least", () => {
    const [listed, noun, verb] = ["cinéma", "hippopotame", "gronder"].map(
      (word) => asked(word)[0]?.tells ?? 0,
    );
    expect(listed).toBeGreaterThan(noun ?? 1);
    expect(noun).toBeGreaterThan(verb ?? 1);
  });

  test("« pr », « ds », « jai » are what they stand for", () => {
    expect(
      asked("jai besoin d'une cuve pr arroser ds le jardin").map(({ typed }) => typed),
    ).toEqual(["besoin", "cuve", "arroser", "jardin"]);
  });

  test("what everybody looks for is known as such", () => {
    expect(countGeneric("appel à projets")).toBe(1);
    expect(countGeneric("comment trouver une subvention pour notre association")).toBe(3);
    expect(countGeneric("jardin")).toBe(0);
    expect(countGeneric("les mamans qui veulent se remettre au sport")).toBe(2);
  });

  test("whatever is typed, concepts hold words that were typed, and none twice", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(..."de la salle des fêtes personnes âgées sport à vélo xyz".split(" ")),
          { maxLength: 9 },
        ),
        (typed) => {
          const words = typed.map(plain);
          const held = conceptsOf(words, known).flatMap((concept) => concept.words);
          expect(held.filter((word) => !isLittle(word))).toEqual(
            words.filter((word) => !isLittle(word)),
          );
        },
      ),
    );
  });
});

describe("the list", () => {
  test("is read line by line, by its signs", () => {
    expect(readGroup("jeune + jeunesse = ado > lycéen, étudiant ~ enfance")).toEqual({
      same: [["jeune", "jeunesse"], ["ado"]],
      narrower: ["lycéen", "étudiant"],
      near: ["enfance"],
    });
    expect(() => readGroup(" > lycéen")).toThrow("not a group");
  });

  test("« travaux » is no « travail »", () => {
    const said = (typed: string) => asked(typed)[0]?.meanings.map((one) => plain(one.said)) ?? [];
    expect(said("travaux")).toContain("chantier");
    expect(said("travail")).not.toContain("chantier");
    expect(asked("travail")[0]?.forms).not.toContain("travaux");
  });

  test("whatever a line holds, it is read or refused", () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        expect(String(readOrRefused(line))).toMatch(/^[1-9]|not a group/);
      }),
    );
  });

  test("has hundreds of groups, and no one of a single word without company", () => {
    expect(known.groups.length).toBeGreaterThan(400);
    const alone = known.groups.filter(
      ({ same, narrower, near }) => same.flat().length + narrower.length + near.length < 2,
    );
    expect(alone).toEqual([]);
  });

  test("what everybody looks for stands for nothing that tells: it would find nearly all calls", () => {
    // Read as verbs by the dictionary (« compter », « plaire »), or beside a little word: they tell.
    const telling = ["compta", "PLU", "tout-petit", "tout-petits", "aller vers"];
    const isVague = (said: string) => {
      const meant = wordsIn(said).filter((word) => !isLittle(word));
      return meant.length === 1 && countGeneric(said) > 0 && !telling.includes(said);
    };
    const vague = known.groups
      .filter(({ same }) => !isVague(same[0]?.[0] ?? ""))
      .flatMap(({ same, narrower }) => [...same.flat(), ...narrower].filter(isVague));
    expect(vague).toEqual([]);
  });
});

describe("typing errors", () => {
  test.each([
    ["sprot", "sport"],
    ["enviroment", "environnement"],
    ["vieillisement", "vieillissement"],
    ["numerik", "numerique"],
    ["handicape", "handicape"],
    ["assossiation", "association"],
    ["biodivercité", "biodiversite"],
    ["bénévolla", "benevolat"],
  ])("« %s » is read « %s »", (typed, read) => {
    const word = plain(typed);
    const candidates = wordsLike(word, known.single).map((one) => ({ word: one, weight: 1 }));
    expect(isFrench(word, isKnown) ? word : meantBy(word, candidates)).toBe(read);
  });

  test.each(
    "animaux microcrèche ressourcerie maillots recyclerie covoiturage maraude écolieu périscolaire visioconférence tiers fablab compostage permaculture jumelage lavoir chorale pétanque bocage intergénérationnel cyclologistique".split(
      " ",
    ),
  )("« %s » is a word: nothing is read for it", (word) => {
    const plainWord = plain(word);
    expect(isFrench(plainWord, isKnown) || isListed([plainWord], known)).toBe(true);
  });

  test("the commonest words of French are never taken for errors", () => {
    const common = `temps année jour homme monde vie main enfant femme fois moment tête père fille cœur an terre dieu
      monsieur voix maison coup air mot nuit eau ami porte amour pied gens nom pays ciel frère regard âme côté mort esprit
      ville rue soir chambre pas soleil roi état corps bras place parti année visage bruit lettre franc fond force effet
      arbre cours affaire idée part peuple minute œil question mer sens guerre pensée raison mère besoin peine droit`;
    const unknown = wordsIn(common).filter((word) => !isFrench(word, isKnown));
    expect(wordsIn(common).length).toBeGreaterThan(70);
    expect(unknown).toEqual([]);
  });

  test("errors are counted alike both ways, an exchange as one", () => {
    expect(errorsBetween("sprot", "sport", 2)).toBe(1);
    expect(soundOf("numerik")).toBe(soundOf("numerique"));
    const word = fc.stringMatching(/^[a-z]{0,9}$/);
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(errorsBetween(one, other, 3)).toBe(errorsBetween(other, one, 3));
        expect(errorsBetween(one, one, 3)).toBe(0);
      }),
    );
  });
});

describe("how much each thing weighs", () => {
  test("the rarer the more, what everybody looks for least, unless it is alone", () => {
    const [rare = 0, common = 0, generic = 0] = weighConcepts(
      things([false, false, true]),
      (at) => ({ held: [2, 150, 2][at] ?? 0, of: 400 }),
    );
    expect(rare).toBeGreaterThan(common);
    expect(common).toBeGreaterThan(generic);
    expect(weighConcepts(things([true]), () => ({ held: 1, of: 9 }))).toEqual([1]);
  });

  test.each([
    { weights: [0.5, 0.5], generic: [false, false], sets: [[0, 1]] },
    { weights: [0.8, 0.2], generic: [false, false], sets: [[0]] },
    { weights: [0.9, 0.1], generic: [false, true], sets: [[0]] },
    { weights: [1], generic: [true], sets: [[0]] },
    { weights: [], generic: [], sets: [] },
  ])("of $weights, $sets are enough", ({ weights, generic, sets }) => {
    expect(enoughOf(things(generic), weights)).toEqual(sets);
  });

  test("what is enough is never more than all, and no set holds another", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (weights) => {
          const sets = enoughOf(things(weights.map(() => false)), weights);
          expect(sets.length).toBeGreaterThan(0);
          const holding = sets.flatMap((one) =>
            sets.filter((other) => other !== one && other.every((at) => one.includes(at))),
          );
          expect(holding).toEqual([]);
        },
      ),
    );
  });
});

describe("what no text says", () => {
  test.each([
    ["cafeassociatif", "cafe associatif"],
    ["aideauxdevoirs", "aide aux devoirs"],
    ["jardinpartage", "jardin partage"],
    ["nettoyagedeplage", "nettoyage de plage"],
  ])("« %s » was typed without its spaces", (typed, read) => {
    expect(partsOf(typed, isKnown)?.join(" ")).toBe(read);
  });

  test.each(["xyzwtruc", "cafexyzw", "abcd", "dela"])("« %s » is no words together", (typed) => {
    expect(partsOf(typed, isKnown)).toBeUndefined();
  });

  test("words together are those that were typed, whatever they are", () => {
    const word = fc.constantFrom("jardin", "musique", "quartier", "de", "la", "sur", "vente");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (typed) => {
        const parts = partsOf(typed.join(""), isKnown);
        expect(parts?.join("") ?? typed.join("")).toBe(typed.join(""));
      }),
    );
  });

  test("a family is told by how words begin, the nearest first; two words that merely begin alike are none", () => {
    const words = ["depression", "deprise", "depressions", "methanisation", "communication"];
    expect(familyByBeginning("depressif", words)[0]).toBe("depression");
    expect(familyByBeginning("methaniseur", words)).toEqual(["methanisation"]);
    expect(familyByBeginning("communiste", words)).toEqual([]);
    expect(withoutBeginning("ecoquartier", isKnown)).toBe("quartier");
    expect(withoutBeginning("jardin", isKnown)).toBeUndefined();
  });

  test.each([
    ["depressif", "depression"],
    ["secourir", "secourisme"],
    ["chargement", "chargeur"],
  ])("« %s » is of one family with « %s » by how both end", (word, other) => {
    expect(isDerived(word, other)).toBe(true);
  });

  test.each([
    ["reunion", "reunionnais"],
    ["vendre", "vendredi"],
    ["balance", "balancoire"],
    ["attention", "attentat"],
  ])("« %s » is none with « %s », which merely begins alike", (word, other) => {
    expect(isDerived(word, other)).toBe(false);
  });

  test("what everybody says of anything tells less than what is rarely said, and both less than what the list knows", () => {
    expect(tells("geste")).toBeLessThan(tells("esperluette"));
    expect(tells("esperluette")).toBeLessThan(tells("fanfare"));
    expect(tells("envoyer")).toBeLessThan(tells("geste"));
  });

  test("a number alone says not what for", () => {
    expect(countGeneric("FDVA 2")).toBe(1);
    expect(countGeneric("1901")).toBe(1);
  });
});
