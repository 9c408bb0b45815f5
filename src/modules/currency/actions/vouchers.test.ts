import { beforeAll, beforeEach, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { blockPersonIn } from "#modules/moderation";
import { erasePersonIn } from "#modules/people";
import { job, operator, person, type PersonId, visitor } from "#services/house";

import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { personNamed } from "../../../../tests/support/team.ts";
import { VOUCHER, type VoucherId } from "../domain/voucher.ts";
import { passKoriIn } from "./transfer.ts";
import { seeAccount } from "./see-account.ts";
import {
  endVoucher,
  makeVoucher,
  seeVoucher,
  seeVouchers,
  useVoucher,
  VOUCHER_PAGE,
} from "./vouchers.ts";

let app: TestHouse;
let [ana, bilal, zoe]: readonly [PersonId, PersonId, PersonId] = [newId(), newId(), newId()];

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  app = await testHouse();
  ana = await personNamed(app, "Ana", "ana@example.org");
  bilal = await personNamed(app, "Bilal", "bilal@example.org");
  zoe = await personNamed(app, "Zoé", "zoe@example.org");
});

const kori = (count: number) => amountOf(count * 100) ?? never();
function never(): never {
  throw new Error("not an amount");
}
const make = (count: number, who = ana) => makeVoucher(app, person(who), { amount: kori(count) });
const codeOf = async (voucher: VoucherId, who = ana) =>
  (await seeVoucher(app, person(who), { voucher }))?.code ?? "";
const take = (code: string, who = bilal) => useVoucher(app, person(who), { code });
const held = async (who: PersonId) =>
  (await seeAccount(app, person(who), { of: undefined, page: 1 }))?.balance;

test("whoever holds its code takes the kori, once, however it is typed; who gave reads who", async () => {
  const voucher = valueOf(await make(3));
  const code = await codeOf(voucher);
  expect(await held(ana)).toBe(0);
  const typed = `${code.slice(0, 5).toLowerCase()} - ${code.slice(5).replaceAll("0", "o")}`;
  valueOf(await take(typed));
  valueOf(await take(code));
  expect(await take(code, zoe)).toMatchObject({ refusal: "voucher-used" });
  expect([await held(ana), await held(bilal), await held(zoe)]).toEqual([-3_00, 3_00, 0]);
  const [seen] = (await seeVouchers(app, person(ana), { page: 1 }))?.vouchers ?? [];
  expect([seen?.state, seen?.usedBy]).toEqual(["used", "Bilal"]);
  expect((await seeVoucher(app, person(ana), { voucher }))?.code).toBeUndefined();
});

test("of two who type it at once, one takes it", async () => {
  const code = await codeOf(valueOf(await make(2)));
  const both = await Promise.all([take(code, bilal), take(code, zoe)]);
  expect(both.filter((one) => one.done)).toHaveLength(1);
  expect(await held(ana)).toBe(-2_00);
});

test("ended, or after three months, it serves no more", async () => {
  const [one, other] = [valueOf(await make(1)), valueOf(await make(1))];
  const [ended, over] = [await codeOf(one), await codeOf(other)];
  expect(await endVoucher(app, person(bilal), { voucher: one })).toMatchObject({
    refusal: "unknown-voucher",
  });
  valueOf(await endVoucher(app, person(ana), { voucher: one }));
  valueOf(await endVoucher(app, person(ana), { voucher: one }));
  expect(await take(ended)).toMatchObject({ refusal: "voucher-ended" });
  app.setNow(app.clock.now().add({ hours: 24 * VOUCHER.days }));
  expect(await take(over)).toMatchObject({ refusal: "voucher-over" });
  expect(await held(bilal)).toBe(0);
});

test("it is asked of the account when it is used: beyond the floor nothing passes, and it waits", async () => {
  const code = await codeOf(valueOf(await make(20)));
  const empty = await app.transaction(person(ana), (work) =>
    passKoriIn(work, {
      id: newId(),
      from: { kind: "person", id: ana },
      to: { kind: "person", id: zoe },
      amount: kori(90),
      reason: "thanks",
    }),
  );
  valueOf(empty);
  expect(await take(code)).toMatchObject({ refusal: "beyond-floor" });
  const back = await app.transaction(person(zoe), (work) =>
    passKoriIn(work, {
      id: newId(),
      from: { kind: "person", id: zoe },
      to: { kind: "person", id: ana },
      amount: kori(50),
      reason: "thanks",
    }),
  );
  valueOf(back);
  valueOf(await take(code));
  expect(await held(ana)).toBe(-60_00);
});

test("across a block it is no code, whoever blocked; nor for who made it, nor once they left", async () => {
  const code = await codeOf(valueOf(await make(1)));
  expect(await take(code, ana)).toMatchObject({ refusal: "to-yourself" });
  await app.transaction(person(ana), (work) => blockPersonIn(work, { person: bilal }));
  await app.transaction(person(zoe), (work) => blockPersonIn(work, { person: ana }));
  for (const who of [bilal, zoe])
    expect(await take(code, who)).toMatchObject({ refusal: "unknown-code" });
  await app.transaction(job("people"), (work) => erasePersonIn(work, ana));
  const other = await personNamed(app, "Chloé", "chloe@example.org");
  expect(await take(code, other)).toMatchObject({ refusal: "unknown-code" });
});

test("ten wait at most, of one to twenty kori", async () => {
  for (const [count, refusal] of [
    [0, "nothing-to-give"],
    [21, "too-much-on-paper"],
  ] as const)
    expect(await make(count)).toMatchObject({ refusal });
  const made = [];
  for (let n = 0; n < VOUCHER.waiting; n += 1) made.push(valueOf(await make(1)));
  expect(await make(1)).toMatchObject({ refusal: "too-many-vouchers" });
  const [first = never()] = made;
  valueOf(await endVoucher(app, person(ana), { voucher: first }));
  const both = await Promise.all([make(1), make(1)]);
  expect(both.filter((one) => one.done)).toHaveLength(1);
});

test("ten wait at most, however many were ended since; each is found, page by page", async () => {
  const oldest = valueOf(await make(1));
  for (let n = 1; n < VOUCHER.waiting - 1; n += 1) valueOf(await make(1));
  for (let n = 0; n < 3 * VOUCHER_PAGE; n += 1) {
    app.setNow(app.clock.now().add({ minutes: 1 }));
    valueOf(await endVoucher(app, person(ana), { voucher: valueOf(await make(1)) }));
  }
  valueOf(await make(1));
  expect(await make(1)).toMatchObject({ refusal: "too-many-vouchers" });
  expect(await codeOf(oldest)).not.toBe("");
  const last = await seeVouchers(app, person(ana), { page: 4 });
  expect([last?.total, last?.vouchers.map(({ id }) => id).includes(oldest)]).toEqual([70, true]);
});

test("is read by who made it alone; its code is nowhere in clear, and not guessed", async () => {
  const voucher = valueOf(await make(1));
  const code = await codeOf(voucher);
  for (const who of [person(bilal), visitor, operator(zoe)])
    expect(await seeVoucher(app, who, { voucher })).toBeUndefined();
  expect(await useVoucher(app, visitor, { code })).toMatchObject({ refusal: "sign-in-first" });
  const rows = await behindTheWalls(app, async (client) =>
    (await client.query("select * from currency.voucher")).rows.map((row) =>
      JSON.stringify(row, (_, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value,
      ),
    ),
  );
  expect(rows).toHaveLength(1);
  expect(rows.join()).not.toContain(code);
  for (let n = 0; n < 20; n += 1) await take("0000000000");
  expect(await take(code)).toMatchObject({ refusal: "too-many-codes" });
});
