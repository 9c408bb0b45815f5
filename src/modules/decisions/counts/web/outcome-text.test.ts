import { expect, test } from "vitest";

import type { Counts, SilenceTold, Summary } from "../../domain/counting/count-file.ts";
import type { Method } from "../../domain/methods/method.ts";
import type { Outcome } from "../../domain/counting/outcome.ts";
import { outcomeSentence, silenceSentences, throughSentence } from "./outcome-text.ts";

function summaryOf(changes: Partial<Summary>): Summary {
  return {
    members: 41,
    voices: 41,
    ballots: 19,
    carried: 31,
    spoken: 31,
    through: 12,
    silent: {},
    abstained: 0,
    counts: profile([]),
    ...changes,
  };
}

function profile(lines: readonly (readonly number[])[]): Counts {
  return { kind: "profile", profile: lines };
}

function pairwise(lines: readonly (readonly number[])[]): Counts {
  return { kind: "pairwise", pairwise: lines };
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const chosen = (option: number, drawn = false): Outcome => ({ kind: "chosen", option, drawn });

const three = ["Le jardin", "La gare", "La maison"];
const counted = profile([
  [11, 20],
  [22, 9],
  [29, 2],
]);
const alike = profile([
  [20, 11],
  [20, 11],
  [22, 9],
]);

const RESULTS: readonly (readonly [
  told: string,
  method: Method,
  outcome: Outcome,
  counts: Counts,
  says: string,
])[] = [
  [
    "a choice",
    "plurality",
    chosen(0),
    counted,
    "La réponse choisie est « Le jardin », avec 20 voix sur 31.",
  ],
  [
    "an approval",
    "approval",
    chosen(1),
    counted,
    "La réponse retenue est « La gare » : elle convient à 9 voix sur 31.",
  ],
  [
    "an election",
    "nomination",
    chosen(0),
    counted,
    "Le nom proposé le plus souvent est Le jardin, par 20 voix sur 31.",
  ],
  [
    "a judgment",
    "judgment",
    chosen(0),
    profile([[1, 2, 3, 6, 12, 7]]),
    "La réponse la mieux jugée est « Le jardin » : plus de la moitié des voix, 19 sur 31, la trouvent « Bien » ou mieux.",
  ],
  [
    "a judgment, the best mention",
    "judgment",
    chosen(0),
    profile([[1, 2, 3, 0, 5, 20]]),
    "La réponse la mieux jugée est « Le jardin » : plus de la moitié des voix, 20 sur 31, la trouvent « Très bien ».",
  ],
  [
    "a judgment, nothing but rejected",
    "judgment",
    chosen(0),
    profile([[20, 2, 3, 1, 5, 0]]),
    "Aucune réponse n’est mieux jugée que « À rejeter » par la majorité. La moins rejetée est « Le jardin ».",
  ],
  [
    "two that are judged alike",
    "judgment",
    { kind: "tie", options: [0, 2] },
    alike,
    "Égalité entre « Le jardin » et « La maison » : rien n’est décidé, le cercle en reparle.",
  ],
  [
    "a tie",
    "plurality",
    { kind: "tie", options: [0, 1] },
    alike,
    "Égalité entre « Le jardin » et « La gare », avec 11 voix chaque fois : rien n’est décidé, le cercle en reparle.",
  ],
  [
    "a ranking, preferred to each",
    "ranked",
    chosen(1),
    pairwise([
      [0, 9, 20],
      [20, 0, 18],
      [11, 12, 0],
    ]),
    "La réponse choisie est « La gare » : comparée à chaque autre, elle est préférée.",
  ],
  [
    "a ranking that turns round",
    "ranked",
    chosen(0),
    pairwise([
      [0, 20, 12],
      [11, 0, 18],
      [19, 13, 0],
    ]),
    "La réponse choisie est « Le jardin ». Elle n’est pas préférée à chaque autre, mais aucune ne passe devant elle quand on met bout à bout toutes les comparaisons.",
  ],
  [
    "a ranking, drawn",
    "ranked",
    chosen(0, true),
    pairwise([]),
    "La réponse choisie est « Le jardin ». Les voix la mettent à égalité avec une autre au moins : l’ordre tiré au sort à l’ouverture les a départagées.",
  ],
  [
    "a proposal adopted",
    "majority",
    { kind: "adopted", for: 20, against: 0, needed: 16 },
    counted,
    "La proposition est adoptée : 20 voix pour, aucune contre. Il en fallait 16 pour.",
  ],
  [
    "a proposal rejected",
    "majority",
    { kind: "rejected", for: 1, against: 1, needed: 2 },
    counted,
    "La proposition n’est pas adoptée : une voix pour, une contre. Il en fallait 2 pour.",
  ],
  [
    "a consent",
    "consent",
    { kind: "consented" },
    counted,
    "Le cercle consent : personne n’a d’objection.",
  ],
  [
    "one objection",
    "consent",
    { kind: "objected", objections: 1 },
    counted,
    "La proposition revient au cercle : une voix y fait une objection.",
  ],
  [
    "objections",
    "consent",
    { kind: "objected", objections: 3 },
    counted,
    "La proposition revient au cercle : 3 voix y font une objection.",
  ],
  [
    "a budget",
    "equal-shares",
    { kind: "funded", options: [2, 0], left: 123_450 },
    counted,
    "2 projets sont financés : « La maison » et « Le jardin ». Il reste 1 234,50 €.",
  ],
  [
    "a budget, all spent on one",
    "equal-shares",
    { kind: "funded", options: [1], left: 0 },
    counted,
    "Un projet est financé : « La gare ». Toute la somme est attribuée.",
  ],
  [
    "a budget that bought nothing",
    "equal-shares",
    { kind: "funded", options: [], left: 50_000 },
    counted,
    "Aucun projet n’est financé. Il reste 500 €.",
  ],
  [
    "too few",
    "plurality",
    { kind: "no-quorum", spoken: 12, needed: 21 },
    counted,
    "Rien n’est décidé : il fallait 21 voix, 12 se sont exprimées. Il en a manqué 9.",
  ],
  [
    "too few by one",
    "plurality",
    { kind: "no-quorum", spoken: 1, needed: 2 },
    counted,
    "Rien n’est décidé : il fallait 2 voix, une s’est exprimée. Il en a manqué une.",
  ],
  [
    "too few, none",
    "plurality",
    { kind: "no-quorum", spoken: 0, needed: 1 },
    counted,
    "Rien n’est décidé : il fallait une voix, aucune ne s’est exprimée. Il en a manqué une.",
  ],
  [
    "all blank",
    "plurality",
    { kind: "nobody" },
    counted,
    "Les bulletins déposés ne choisissent rien : rien n’est décidé.",
  ],
];

test.each(RESULTS)("%s is told", (...[, method, outcome, counts, says]) => {
  const asked = { method, outcome, options: three, summary: summaryOf({ counts }) };
  expect(plain(outcomeSentence(asked))).toBe(says);
});

test("nobody voted; one voice judged; many are equal; a label in quotes", () => {
  const say = (asked: Partial<Parameters<typeof outcomeSentence>[0]>) =>
    plain(
      outcomeSentence({
        method: "plurality",
        outcome: { kind: "nobody" },
        options: three,
        summary: summaryOf({ spoken: 0 }),
        ...asked,
      }),
    );
  expect(say({})).toBe("Personne n’a voté : rien n’est décidé.");
  const one = summaryOf({ spoken: 1, counts: profile([[0, 0, 0, 0, 1, 0]]) });
  expect(say({ method: "judgment", outcome: chosen(0), summary: one })).toBe(
    "La réponse la mieux jugée est « Le jardin » : la seule voix exprimée la trouve « Bien ».",
  );
  const many = ["A", "B", "C", "D", "E", "F", "« G »"];
  const all: Outcome = { kind: "tie", options: many.map((_, i) => i) };
  expect(say({ method: "ranked", outcome: all, options: many })).toContain(
    "Égalité entre « A », « B », « C », « D » et 3 autres :",
  );
  expect(say({ outcome: chosen(6), options: many })).toContain("« “G” »");
  expect(say({ outcome: chosen(9) })).toContain("«  »");
});

test.each([
  [{}, "Sur 41 membres, 31 voix se sont exprimées, dont 12 confiées à quelqu’un d’autre."],
  [
    { through: 1 },
    "Sur 41 membres, 31 voix se sont exprimées, dont une confiée à quelqu’un d’autre.",
  ],
  [{ through: 0 }, "Sur 41 membres, 31 voix se sont exprimées."],
  [{ spoken: 1, carried: 1, through: 0 }, "Sur 41 membres, une voix s’est exprimée."],
  [{ spoken: 0, carried: 0, through: 0 }, "Sur 41 membres, aucune voix ne s’est exprimée."],
  [
    { members: 1, voices: 1, spoken: 1, carried: 1, through: 0 },
    "Sur un membre, une voix s’est exprimée.",
  ],
  [
    { voices: 1_200, spoken: 1_062 },
    "Sur 1 200 voix, 1 062 se sont exprimées. Elles viennent de 31 membres sur 41, dont 12 par la voix de quelqu’un d’autre.",
  ],
  [{ voices: 80, spoken: 0 }, "Sur 80 voix, aucune ne s’est exprimée."],
])("how many were heard, of %j", (changes, says) => {
  expect(plain(throughSentence(summaryOf(changes)))).toBe(says);
});

const WHY: Readonly<Record<SilenceTold, readonly [string, string]>> = {
  alone: [
    "Une voix s’est tue : pas de bulletin, et elle n’était confiée à personne.",
    "3 voix se sont tues : pas de bulletin, et elles n’étaient confiées à personne.",
  ],
  unspoken: [
    "Une voix s’est tue : de personne en personne, elle arrive chez quelqu’un qui n’a pas voté.",
    "3 voix se sont tues : de personne en personne, elles arrivent chez quelqu’un qui n’a pas voté.",
  ],
  ring: [
    "Une voix s’est tue : elle tourne en rond, sans rencontrer de bulletin.",
    "3 voix se sont tues : elles tournent en rond, sans rencontrer de bulletin.",
  ],
  capped: [
    "Une voix s’est tue : elle arrive à un bulletin qui porte déjà autant de voix que les statuts le permettent.",
    "3 voix se sont tues : elles arrivent à un bulletin qui porte déjà autant de voix que les statuts le permettent.",
  ],
  expired: [
    "Une voix s’est tue : le temps pour lequel elle était confiée était passé.",
    "3 voix se sont tues : le temps pour lequel elles étaient confiées était passé.",
  ],
  refused: [
    "Une voix s’est tue : la personne à qui elle était confiée a préféré ne pas la porter.",
    "3 voix se sont tues : les personnes à qui elles étaient confiées ont préféré ne pas les porter.",
  ],
  gone: [
    "Une voix s’est tue : la personne à qui elle était confiée n’est pas dans le cercle.",
    "3 voix se sont tues : les personnes à qui elles étaient confiées ne sont pas dans le cercle.",
  ],
  nobody: [
    "Une voix s’est tue : pas de bulletin, et le choix de ne la confier à personne pour cette question.",
    "3 voix se sont tues : pas de bulletin, et le choix de ne les confier à personne pour cette question.",
  ],
};

test.each(Object.entries(WHY))(
  "why voices are silent: %s, of one and of several",
  (why, [one, many]) => {
    expect(silenceSentences(summaryOf({ silent: { [why]: 1 } }))).toEqual([one]);
    expect(silenceSentences(summaryOf({ silent: { [why]: 3 } }))).toEqual([many]);
  },
);

test.each([
  [1, "d’un membre"],
  [2, "de 2 membres"],
])("where some have several voices, members are counted: %i", (ring, whose) => {
  expect(silenceSentences(summaryOf({ voices: 80, silent: { ring } }))).toEqual([
    `Les voix ${whose} se sont tues : elles tournent en rond, sans rencontrer de bulletin.`,
  ]);
});

test("each reason is told once, none of which is for nobody", () => {
  const silent = { ring: 2, alone: 1, gone: 0 };
  expect(silenceSentences(summaryOf({ silent }))).toHaveLength(2);
  expect(silenceSentences(summaryOf({}))).toEqual([]);
});
