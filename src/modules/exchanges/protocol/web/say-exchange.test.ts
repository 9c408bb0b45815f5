import { expect, test } from "vitest";

import { expert } from "../../../projects/web/exchange-kinds/expert.fr.ts";
import { type Exchange, startExchange, type State } from "../domain/exchange.ts";
import { type Said, sayState, sayTurn } from "./say-exchange.ts";

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
