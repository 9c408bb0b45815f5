import { expect, test } from "vitest";

import { type Form, readAnswers, type Typed } from "#basics/form";
import { newId } from "#basics/id";

import type { Method } from "../../domain/methods/method.ts";
import { ballotForm } from "../../web/ballot.ts";
import type { Vote } from "../../domain/vote.ts";
import { askForm } from "./ask-form.ts";
import { amendForm, electForm, proposeForm, settleForm } from "./forms.ts";

const options = [0, 1, 2].map((lot) => ({
  id: newId<"Option">(),
  label: `Réponse ${lot}`,
  line: undefined,
  cost: undefined,
  person: undefined,
  lot,
  proposedBy: undefined,
}));
const NOON = Temporal.Instant.from("2026-12-01T11:00:00Z");

function vote(method: Method): Vote {
  return {
    id: newId<"Vote">(),
    circle: newId<"Circle">(),
    question: "Fait-on la fête au jardin ?",
    method,
    secrecy: "open",
    theme: undefined,
    options,
    askedBy: newId<"Person">(),
    openedAt: NOON,
    proposalsFrom: undefined,
    votesFrom: NOON,
    closesAt: NOON.add({ hours: 24 }),
    showsPartial: false,
    rules: { quorum: undefined, threshold: "simple", budget: undefined, cap: undefined },
    article: undefined,
    round: 1,
    follows: undefined,
    thread: undefined,
    withdrawnAt: undefined,
  };
}

const said = (asks: Form, typed: Typed) => {
  const read = readAnswers(asks, typed);
  return read.fits ? read.data : read.problems;
};
const ballot = (method: Method, typed: Typed) => said(ballotForm(vote(method), typed), typed);
const [first = "", second = "", third = ""] = options.map(({ id }) => id);

test.each([
  ["judgment", { m0: "5", m2: "2" }, [5, 0, 2]],
  ["ranked", { m1: "1" }, [0, 1, 0]],
  ["ranked", { abstain: "1" }, [0, 0, 0]],
  ["approval", { options: [first, third] }, [1, 0, 1]],
  ["approval", { options: second }, [0, 1, 0]],
  ["equal-shares", {}, [0, 0, 0]],
  ["consent", { option: "2", why: " Trop  tôt\r\nencore " }, [2]],
  ["plurality", { option: second }, [0, 1, 0]],
  ["majority", { option: "abstention" }, [0, 0, 0]],
] as const)("a ballot by %s is read of what several fields say: %j", (method, typed, marks) => {
  const why = "why" in typed ? "Trop  tôt\nencore" : undefined;
  expect(ballot(method, typed)).toEqual({ marks, why });
});

test("a ballot without an answer is told beside its first field, with all that is to be mended", () => {
  expect(ballot("judgment", { why: "é".repeat(2_001) })).toEqual({
    m0: "Donnez au moins une mention.",
    why: "Écrivez moins de 2000 caractères.",
  });
  expect(ballot("plurality", { option: "" })).toEqual({ option: "Choisissez une réponse." });
});

test("another answer has a cost only where a budget is shared; a cost that is no sum is said", () => {
  const typed = { label: " Un  four ", cost: "350,50 €" };
  expect(said(proposeForm(vote("plurality")), typed)).toEqual({ label: "Un four" });
  expect(said(proposeForm(vote("equal-shares")), typed)).toEqual({
    label: "Un four",
    cost: 35_050,
  });
  expect(said(proposeForm(vote("equal-shares")), { ...typed, cost: "cher" })).toHaveProperty(
    "cost",
  );
});

test("words that come from a proposal may be as long as it was", () => {
  const asked = { option: first, label: "a".repeat(900) };
  expect(said(amendForm, asked)).toEqual({ ...asked, why: undefined });
  expect(Object.keys(said(amendForm, { ...asked, label: "a".repeat(1_001) }))).toEqual(["label"]);
});

test("which of two buttons was pressed is one or the other, and nothing else", () => {
  const amendment = newId<"Amendment">();
  expect(said(settleForm, { amendment, take: "1" })).toEqual({ amendment, take: true });
  expect(said(settleForm, { amendment, take: "0" })).toEqual({ amendment, take: false });
  expect(Object.keys(said(settleForm, { amendment }))).toEqual(["take"]);
  expect(Object.keys(said(settleForm, { amendment: "moi", take: "oui" }))).toEqual([
    "amendment",
    "take",
  ]);
});

test("who was elected is a place among the answers, and the last day a day", () => {
  const asks = electForm([{ value: "3", label: "Inès" }]);
  expect(said(asks, { option: "3", day: "15/01/2027" })).toEqual({
    option: 3,
    lastDay: Temporal.PlainDate.from("2027-01-15"),
  });
  expect(Object.keys(said(asks, { option: "Inès", day: "bientôt" }))).toEqual(["option", "day"]);
});

test("a question says at once all that is to be mended", () => {
  const asks = askForm({ method: "equal-shares", statutes: undefined });
  expect(
    said(asks, { method: "equal-shares", question: " ", budget: "beaucoup", votesDay: "lundi" }),
  ).toEqual({
    question: "Écrivez votre question.",
    budget: "Écrivez une somme en euros, par exemple 1 200.",
    votesDay: "Ce jour n’est pas lisible. Écrivez-le ainsi : 31/12/2027.",
    day: "Ce jour n’est pas lisible. Écrivez-le ainsi : 31/12/2027.",
  });
  expect(said(asks, { method: "autre", question: "Qui ?", day: "31/12/2026" })).toEqual({
    method: "Choisissez comment décider.",
  });
});

test("what is none of the few is said; where nothing is asked, it is the first", () => {
  const asks = askForm({ method: "plurality", statutes: undefined });
  const typed = { method: "plurality", question: "Qui ?", day: "31/12/2026" };
  expect(said(asks, typed)).toMatchObject({
    threshold: "simple",
    quorum: "",
    binding: "0",
    secrecy: "open",
    showsPartial: false,
  });
  expect(said(asks, { ...typed, quorum: "12", secrecy: "secrets" })).toEqual({
    quorum: "Choisissez une réponse.",
    secrecy: "Choisissez une réponse.",
  });
});
