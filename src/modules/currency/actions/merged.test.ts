import { beforeAll, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { job, operator, person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import { beginSessionIn, cookieName } from "#services/sessions";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { representedBy, situations, valueOf } from "../../../../tests/support/organisations.ts";
import { mergeOrganisations, undoMerge } from "../../organisations/directory/actions/merge.ts";
import type { OrganisationId, Party } from "../domain/party.ts";
import { webOf } from "../../../web.tsx";
import { giveThanks } from "./give-thanks.ts";
import { passKoriOfMerged } from "./pass-merged.ts";
import { listStatement, seeAccount } from "./see-account.ts";
import { passKoriIn } from "./transfer.ts";

let app: TestHouse;
let lea: PersonId;
let chloe: PersonId;
let ana: PersonId;

beforeAll(async () => {
  app = await testHouse();
  const { someone } = situations(app);
  lea = await someone("Léa", { isOperator: true });
  chloe = await someone("Chloé");
  ana = await someone("Ana");
});

const pass = (from: Party, to: Party, kori: number) =>
  app.transaction(person(ana), (work) =>
    passKoriIn(work, {
      id: newId<"Transfer">(),
      from,
      to,
      amount: amountOf(kori * 100) ?? never(),
      reason: "thanks",
    }),
  );
const give = async (to: OrganisationId, kori: number) =>
  valueOf(await pass({ kind: "person", id: ana }, { kind: "organisation", id: to }, kori));
const spend = (from: OrganisationId, kori: number) =>
  pass({ kind: "organisation", id: from }, { kind: "person", id: ana }, kori);
function never(): never {
  throw new Error("no amount");
}
const seen = (of: OrganisationId) => seeAccount(app, person(chloe), { of, page: 1 });
const held = async (of: OrganisationId) => (await seen(of))?.balance;
const two = async () => ({
  gone: (await representedBy(app, "Les Jardins", [[chloe, ["approve", "manage"]]])).id,
  kept: (await representedBy(app, "Les Jardins du bas", [[chloe, ["approve", "manage"]]])).id,
});

interface Pair {
  readonly gone: OrganisationId;
  readonly kept: OrganisationId;
}
const later = () => app.setNow(app.clock.now().add({ minutes: 1 }));
async function merge({ gone, kept }: Pair): Promise<void> {
  later();
  valueOf(await mergeOrganisations(app, operator(lea), { gone, kept, reason: "La même." }));
}
/** What the events' queue does when it hears of a merger. */
const hear = (told: Pair) =>
  app.transaction(job("events"), (work) =>
    passKoriOfMerged(work, {
      id: newId(),
      name: "organisations.merged",
      subject: told.kept,
      payload: { ...told },
      toldAt: work.now,
    }),
  );
async function undo({ gone }: Pair): Promise<void> {
  later();
  valueOf(await undoMerge(app, operator(lea), { gone, reason: "Deux, après tout." }));
  await doWaitingJobs(app);
}

test("the kori of an organisation that is another pass to it, and back when they were two: none is made or lost", async () => {
  const pair = await two();
  await give(pair.gone, 30);
  await give(pair.kept, 5);
  await merge(pair);
  await doWaitingJobs(app);
  expect(await held(pair.kept)).toBe(35_00);
  await undo(pair);
  expect([await held(pair.gone), await held(pair.kept)]).toEqual([30_00, 5_00]);
});

test("what an organisation was thanked for is read with the account of the one that it became, where its address leads", async () => {
  const pair = await two();
  const from = { kind: "person", id: ana } as const;
  for (const amount of [amountOf(3_00), amountOf(0)])
    valueOf(
      await giveThanks(app, person(ana), {
        from,
        to: { kind: "organisation", id: pair.gone },
        amount: amount ?? never(),
        words: "Pour les plants.",
      }),
    );
  await merge(pair);
  await doWaitingJobs(app);
  const account = await seen(pair.kept);
  expect(account?.balance).toBe(3_00);
  expect(account?.lines.filter(({ words }) => words === "Pour les plants.")).toHaveLength(2);
  expect((await seen(pair.gone))?.of.party.id).toBe(pair.kept);
  expect(await listStatement(app, person(chloe), { of: pair.gone, from: 0, most: 9 })).toHaveLength(
    account?.total ?? 0,
  );
  expect(await seeAccount(app, person(ana), { of: pair.gone, page: 1 })).toBeUndefined();
  const token = await app.transaction(job("sessions"), (work) => beginSessionIn(work, chloe, "x"));
  const answered = await webOf(app).request(`http://localhost/kori/${pair.gone}.csv`, {
    headers: { host: "localhost", cookie: `${cookieName(app)}=${token}` },
  });
  expect([answered.status, answered.headers.get("location")]).toEqual([
    302,
    `/kori/${pair.kept}.csv`,
  ]);
});

test("undone twice, what the other was given itself stays its own", async () => {
  const pair = await two();
  await give(pair.gone, 3);
  await merge(pair);
  await doWaitingJobs(app);
  valueOf(await spend(pair.kept, 3));
  await undo(pair);
  expect(await held(pair.gone)).toBe(0);
  await give(pair.gone, 2);
  await merge(pair);
  await doWaitingJobs(app);
  await give(pair.kept, 9);
  await undo(pair);
  expect([await held(pair.gone), await held(pair.kept)]).toEqual([2_00, 9_00]);
});

test("the kori of one that became a second, which became a third, are with the third, whichever news came first", async () => {
  const pair = await two();
  const { kept: third } = await two();
  await give(pair.gone, 4);
  await merge(pair);
  await merge({ gone: pair.kept, kept: third });
  await hear({ gone: pair.kept, kept: third });
  await hear(pair);
  expect((await spend(third, 4)).done).toBe(true);
});

test("undone after the one that stayed became a third: what passed on comes back from there, and no more", async () => {
  const pair = await two();
  const { gone: third, kept: fourth } = await two();
  await give(pair.gone, 7);
  await give(pair.kept, 2);
  await give(third, 3);
  await merge(pair);
  await doWaitingJobs(app);
  await merge({ gone: pair.kept, kept: third });
  await doWaitingJobs(app);
  await merge({ gone: third, kept: fourth });
  await doWaitingJobs(app);
  expect(await held(fourth)).toBe(12_00);
  await undo(pair);
  expect([await held(pair.gone), await held(fourth)]).toEqual([7_00, 5_00]);
  await undo({ gone: third, kept: fourth });
  expect([await held(third), await held(fourth)]).toEqual([5_00, 0]);
  await undo({ gone: pair.kept, kept: third });
  expect([await held(pair.gone), await held(pair.kept), await held(third)]).toEqual([
    7_00, 2_00, 3_00,
  ]);
});

test("undone, the third keeps what it was given itself, where what passed on was spent before", async () => {
  const pair = await two();
  const { gone: third } = await two();
  await give(pair.gone, 6);
  await merge(pair);
  await doWaitingJobs(app);
  valueOf(await spend(pair.kept, 4));
  await give(third, 9);
  await merge({ gone: pair.kept, kept: third });
  await doWaitingJobs(app);
  await undo(pair);
  expect([await held(pair.gone), await held(third)]).toEqual([2_00, 9_00]);
});
