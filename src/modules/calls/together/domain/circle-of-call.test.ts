import { expect, test } from "vitest";

import { readRequirements, requirementsOf } from "./circle-of-call.ts";
import { effortOf } from "../../domain/hours-spent.ts";
import { decideAsking, MOST_WAITING } from "../../domain/question.ts";

test("a call asks for the pieces that it lists, then for what its criteria judge", () => {
  const asked = requirementsOf({
    sections: [
      { heading: "Le projet", text: "- Rien à envoyer ici" },
      { heading: "Pièces à joindre", text: "Avec le dossier :\n– Un budget\n- Les statuts" },
    ],
    criteria: [{ label: "Le projet", weight: "60 %" }, { label: "Les habitants" }],
  });
  expect(asked).toEqual([
    "Un budget",
    "Les statuts",
    "Critère : Le projet (60 %)",
    "Critère : Les habitants",
  ]);
});

test.each(["Ce qu’il faut fournir", "Composition du dossier", "Justificatifs demandés"])(
  "« %s » announces pieces",
  (heading) => {
    expect(requirementsOf({ sections: [{ heading, text: "- Un plan" }], criteria: [] })).toEqual([
      "Un plan",
    ]);
  },
);

test("a list is read line by line, without repeats", () => {
  expect(readRequirements("- Un budget\n\n  Un budget \nUne lettre")).toEqual([
    "Un budget",
    "Une lettre",
  ]);
});

test.each([
  { answers: 0, hours: 0, told: undefined },
  { answers: 2, hours: 80, told: undefined },
  { answers: 3, hours: 2, told: 5 },
  { answers: 3, hours: 42, told: 40 },
  { answers: 4, hours: 127, told: 130 },
])("$hours hours of $answers answers are told as $told", ({ told, ...said }) => {
  expect(effortOf(said)?.hours).toBe(told);
});

test.each([
  { isOpen: true, hasIssuer: true, waiting: 0, answer: undefined },
  { isOpen: true, hasIssuer: false, waiting: 0, answer: "no-issuer" },
  { isOpen: false, hasIssuer: true, waiting: 0, answer: "closed" },
  { isOpen: true, hasIssuer: true, waiting: MOST_WAITING, answer: "too-many-waiting" },
])(
  "asking with $waiting waiting, open $isOpen, issuer $hasIssuer: $answer",
  ({ answer, ...call }) => {
    const decision = decideAsking(call);
    expect(decision.done ? undefined : decision.refusal).toBe(answer);
  },
);
