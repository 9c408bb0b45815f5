import { beforeAll, describe, expect, test } from "vitest";

import { job, operator, person, type PersonId, visitor } from "#services/house";

import { somebody } from "../../../../../tests/support/issuer.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { noticeThat, until } from "../../domain/twins/sample-twins.ts";
import { declineSignal, seeWaitingSignals, takeSignal } from "./decide-signal.ts";
import { callsOfPerson } from "../../actions/questions-of-person.ts";
import { seeCall } from "../../actions/see-call.ts";
import { seeMySignals, signalCall, takeSignalBack } from "./signal-call.ts";
import { takeNoticesIn } from "../../sources/actions/take-notices.ts";

let app: TestHouse;
let elise: PersonId;
let other: PersonId;
beforeAll(async () => {
  app = await testHouse();
  elise = await somebody(app, "Élise");
  other = await somebody(app, "Nadège");
});

let counted = 0;

/** A call that nobody told of yet. */
function fields(more: { readonly deadline?: string; readonly title?: string } = {}) {
  counted += 1;
  return {
    title: `Un four à pain numéro ${counted}`,
    body: "Fondation imaginée",
    url: `https://fondation.example.org/appels/four-${counted}`,
    deadline: "2027-05-04",
    place: "Crest",
    ...more,
  };
}

async function signalled(more?: Parameters<typeof fields>[0]) {
  const told = await signalCall(app, person(elise), fields(more));
  if (!told.done || told.value.is !== "waiting") throw new Error("not waiting");
  return told.value.signal;
}

describe("a call that somebody signals", () => {
  test("waits, is read by nobody but who keeps the instance, and then by all", async () => {
    const signal = await signalled();
    expect(await seeMySignals(app, person(elise), undefined)).toMatchObject([{ state: "waiting" }]);
    expect(await seeMySignals(app, person(other), undefined)).toEqual([]);
    expect(await seeWaitingSignals(app, person(other), { page: 1 })).toBeUndefined();
    const waiting = await seeWaitingSignals(app, operator(), { page: 1 });
    expect(waiting?.waiting).toMatchObject([
      {
        id: signal,
        notice: { source: "signalled", deadline: { date: Temporal.PlainDate.from("2027-05-04") } },
      },
    ]);
    const taken = await takeSignal(app, operator(), { signal });
    const number = taken.done ? taken.value : 0;
    expect((await seeCall(app, visitor, { number }))?.call).toMatchObject({
      source: "signalled",
      places: [{ scale: "commune", label: "Crest" }],
    });
    expect(await seeMySignals(app, person(elise), undefined)).toMatchObject([{ state: "taken" }]);
    expect(await takeSignal(app, operator(), { signal })).toMatchObject({
      refusal: "unknown-signal",
    });
  });

  test("gives way to the source that tells it", async () => {
    const signal = await signalled({ title: "Un verger pour chaque école" });
    const taken = await takeSignal(app, operator(), { signal });
    const notice = noticeThat({
      source: "aides-territoires",
      title: "Un verger pour chaque école",
      body: "Fondation imaginée",
      deadline: until("2027-05-04"),
      text: "Le texte de la fondation.",
    });
    const merged = await app.transaction(job("import-calls"), (work) =>
      takeNoticesIn(work, { records: [{ notice, raw: "{}" }] }),
    );
    expect(merged).toMatchObject({ merged: 1 });
    const seen = await seeCall(app, visitor, { number: taken.done ? taken.value : 0 });
    expect(seen?.call).toMatchObject({
      source: "aides-territoires",
      summary: "Le texte de la fondation.",
    });
  });

  test("that is here already leads there, and nothing waits", async () => {
    const first = fields();
    const notice = noticeThat({
      source: "csv",
      title: first.title,
      body: first.body,
      url: first.url,
      deadline: until(first.deadline),
    });
    await app.transaction(job("import-calls"), (work) =>
      takeNoticesIn(work, { records: [{ notice, raw: "{}" }] }),
    );
    const told = await signalCall(app, person(elise), first);
    expect(told).toMatchObject({ value: { is: "known", call: { title: first.title } } });
  });

  test("is declined with a reason, which who signalled it reads", async () => {
    const signal = await signalled();
    expect(await declineSignal(app, operator(), { signal, why: "  " })).toMatchObject({
      refusal: "say-why",
    });
    expect(
      (await declineSignal(app, operator(), { signal, why: "La page n’existe pas." })).done,
    ).toBe(true);
    const mine = await seeMySignals(app, person(elise), undefined);
    expect(mine?.find(({ id }) => id === signal)).toMatchObject({
      state: "declined",
      why: "La page n’existe pas.",
    });
  });

  test("is taken back by who signalled it while it waits, and by nobody else", async () => {
    const signal = await signalled();
    expect(await takeSignalBack(app, person(other), { signal })).toMatchObject({
      refusal: "unknown-signal",
    });
    expect(await declineSignal(app, person(other), { signal, why: "non" })).toMatchObject({
      refusal: "unknown-signal",
    });
    expect((await takeSignalBack(app, person(elise), { signal })).done).toBe(true);
    expect(await takeSignal(app, operator(), { signal })).toMatchObject({
      refusal: "unknown-signal",
    });
  });

  test("is asked of nobody who is not signed in, and not more than ten times a day", async () => {
    expect(await signalCall(app, visitor, fields())).toMatchObject({ refusal: "sign-in-first" });
    const told = [];
    for (let turn = 0; turn < 12; turn += 1)
      told.push(await signalCall(app, person(other), fields()));
    expect(told.filter(({ done }) => done).length).toBe(10);
  });

  test("is taken away by who leaves; the call that came of it stays, and names nobody", async () => {
    const leaving = await somebody(app, "Untel");
    const told = await signalCall(app, person(leaving), fields());
    const signal = told.done && told.value.is === "waiting" ? told.value.signal : undefined;
    if (signal === undefined) throw new Error("not waiting");
    const taken = await takeSignal(app, operator(), { signal });
    const gives = await app.transaction(job("test"), (work) => callsOfPerson.gives(work, leaving));
    expect(gives["Les appels que vous avez signalés"]).toMatchObject([
      { organisme: "Fondation imaginée", état: "repris" },
    ]);
    await app.transaction(job("test"), (work) => callsOfPerson.erases(work, leaving));
    const { rows } = await app.pool.query(
      "select count(*)::int as n from calls.signal where person = $1",
      [leaving],
    );
    expect(rows).toEqual([{ n: 0 }]);
    expect(
      (await seeCall(app, visitor, { number: taken.done ? taken.value : 0 }))?.call.state,
    ).toBe("published");
  });
});
