import { expect, test } from "vitest";

import { squatDay } from "../../../squat/visits/web/exchange-kind.fr.ts";
import { expert } from "../../../projects/web/exchange-kinds/expert.fr.ts";
import { type Exchange, startExchange, type State } from "../domain/exchange.ts";
import { isToDo, type Said, sayState, sayStep, sayTurn } from "./say-exchange.ts";
import { titleOfExchange } from "./terms.ts";

const today = Temporal.PlainDate.from("2026-11-25");
const names = { asker: { name: "Zoé" }, giver: { name: "Inès" } };

function said(state: State, more: Partial<Exchange> = {}): Said {
  const began = startExchange({ approvals: 1 }, Temporal.Instant.from("2026-11-20T08:00Z"));
  return { kept: { exchange: { ...began, state, ...more } }, kind: expert, names };
}

test.each([
  { state: "approving", you: "first-approver", says: "Zoé et Inès sont d’accord entre eux" },
  { state: "withdrawn", you: "first-approver", says: "Zoé a retiré sa demande." },
  { state: "established", you: "first-approver", says: "C’est convenu entre Zoé et Inès." },
  { state: "withdrawn", you: "asker", says: "Vous avez retiré votre demande." },
  { state: "withdrawn", you: "giver", says: "Zoé a retiré sa demande." },
  { state: "established", you: "asker", says: "C’est convenu avec Inès." },
] as const)("$state is said to $you as to no one else", ({ state, you, says }) => {
  expect(sayState({ ...said(state), you }, today)).toContain(says);
});

test("that it is done is said as one side says it, then that the other has it", () => {
  const delivered = { delivered: { asker: 0, giver: 1 } };
  expect(sayState({ ...said("established", delivered), you: "asker" }, today)).toBe(
    "Inès dit que c’est fait.",
  );
  expect(sayState({ ...said("established", delivered), you: "giver" }, today)).toBe(
    "Vous avez dit que c’est fait.",
  );
  const both = { ...delivered, received: { asker: 0, giver: 1 } };
  expect(sayState({ ...said("established", both), you: "giver" }, today)).toBe(
    "Zoé l’a bien reçu.",
  );
});

test("of a kind where nothing is handed over, it is said in its own words", () => {
  const both = { delivered: { asker: 0, giver: 1 }, received: { asker: 0, giver: 1 } };
  const day = { ...said("established", both), kind: squatDay };
  expect(sayState({ ...day, you: "asker" }, today)).toBe("Vous êtes là.");
  expect(sayState({ ...day, you: "giver" }, today)).toBe("Zoé est là.");
});

test("what is lent is said to be on its way back, then to be back", () => {
  const gone = { delivered: { asker: 1, giver: 1 }, received: { asker: 0, giver: 1 } };
  const say = (more: Partial<Exchange>, you: "asker" | "giver") =>
    sayState({ ...said("established", { ...gone, ...more }), you }, today);
  expect(say({}, "asker")).toBe("Vous avez dit l’avoir rendu.");
  expect(say({}, "giver")).toBe("Zoé dit l’avoir rendu.");
  expect(say({ received: { asker: 1, giver: 1 } }, "giver")).toContain("Tout est revenu");
});

test("once agreed, who has the next move is not waited for to answer", () => {
  expect(sayTurn({ ...said("established"), you: "asker" })).toBe("La suite revient à Inès.");
  expect(sayTurn({ ...said("proposed"), you: "asker" })).toBe("C’est à Inès de répondre.");
});

test("who closed first is named to the other", () => {
  const closing = { closedBy: ["asker"] } as const;
  expect(sayState({ ...said("closing", closing), you: "giver" }, today)).toContain("Zoé a dit");
  expect(sayState({ ...said("closing", closing), you: "asker" }, today)).toContain("Vous avez dit");
});

test("of a day elsewhere nobody reads that somebody said that all is done", () => {
  const told = { ...said("closing", { closedBy: ["asker"] }), kind: squatDay };
  expect(sayState({ ...told, you: "giver" }, today)).toBe("Pour Zoé, la journée est passée.");
  expect(sayState({ ...told, you: "asker" }, today)).toBe("Pour vous, la journée est passée.");
  expect(sayTurn({ ...told, you: "giver" })).toContain("comment cela s’est passé");
  const over = { ...said("closed"), kind: squatDay };
  for (const you of ["asker", "giver"] as const) {
    expect(sayState({ ...over, you }, today)).toBe("La journée est passée.");
    expect(sayTurn({ ...over, you })).toBe("Rien n’est attendu de personne pour le moment.");
  }
  expect(sayStep(told, { act: "close", by: "asker" })).toBe("a fini cette journée");
  expect(sayStep(told, { act: "acknowledge", by: "asker" })).toBe("a dit être sur place");
});

test("a day elsewhere is called by who, when and where, for each who reads it", () => {
  const about = { kind: squatDay, names };
  const jour = "2026-12-10";
  expect(titleOfExchange({ ...about, values: { jour } }, today)).toBe(
    "Zoé, jeudi 10 décembre, chez Inès",
  );
  const values = { jour, titre: "Une journée, La salle du Lien" };
  expect(titleOfExchange({ ...about, values }, today)).toBe(
    "Zoé, jeudi 10 décembre, à La salle du Lien",
  );
  expect(titleOfExchange({ ...about, kind: expert, values: { titre: "Une affiche" } }, today)).toBe(
    "Une affiche",
  );
});

const toDo = (state: State, more: Partial<Exchange> = {}, unheard = 0) =>
  isToDo({ kept: { exchange: said(state, more).kept.exchange }, unheard });

test("what is agreed is to be done; what is asked, told or written waits for an answer", () => {
  expect(toDo("established")).toBe(true);
  expect(toDo("proposed")).toBe(false);
  expect(toDo("established", { delivered: { asker: 0, giver: 1 } })).toBe(false);
  expect(toDo("established", {}, 1)).toBe(false);
});
