import { amountOf } from "#basics/amount";
import { knownId, newId } from "#basics/id";
import { giveThanksIn } from "#modules/currency";
import { demonstrationPeople } from "#rules/people";
import { makeCircleIn } from "#modules/circles";
import { person } from "#services/house";

import { closeAccount, seeClosing } from "../../src/modules/currency/actions/close-account.ts";
import { showCode } from "../../src/modules/currency/actions/codes.ts";
import { nameGiverIn } from "../../src/modules/currency/actions/common-account.ts";
import { sayError } from "../../src/modules/currency/actions/say-error.ts";
import { countNothing } from "../../src/modules/currency/actions/count-nothing.ts";
import { carryStatement } from "../../src/modules/currency/actions/statement.ts";
import { makeVoucher } from "../../src/modules/currency/actions/vouchers.ts";
import type { TestHouse } from "../support/house.ts";

export const knownTo: readonly string[] = [];

const { mireille, bastien, amadou } = demonstrationPeople;

/** That with kori, between the two. */
const LINE = knownId<"Transfer">("6b1f0d52-4a7e-4c3b-9d10-5e2c8f3a7b64");

export const paths = [
  "/moi/kori",
  "/moi/kori.csv",
  "/moi/kori.jsonld",
  "/kori/partir",
  "/kori/releve",
  "/kori/releve.csv",
  "/kori/bons",
  "/kori/bon",
  "/kori/recevoir",
  "/kori/remercier",
  `/kori/lignes/${LINE}`,
];

/** Mireille thanks Bastien by name, with a word, then in words alone; she carries a statement. */
export async function differ(app: TestHouse): Promise<void> {
  for (const [id, hundredths] of [
    [newId<"Transfer">(), 0],
    [LINE, 3_00],
  ] as const) {
    const amount = amountOf(hundredths);
    if (amount === undefined) throw new Error("not an amount");
    const told = await app.transaction(person(mireille.id), (work) =>
      giveThanksIn(work, {
        id,
        from: { kind: "person", id: mireille.id },
        to: { kind: "person", id: bastien.id },
        amount,
        words: "Pour le rideau recousu.",
      }),
    );
    if (!told.done) throw new Error(told.refusal);
  }
  await isWrong(app);
  await ofACircle(app);
  await isClosed(app);
  const promised = amountOf(4_00);
  const made = promised && (await makeVoucher(app, person(mireille.id), { amount: promised }));
  if (made?.done !== true) throw new Error("no voucher");
  const shown = await showCode(app, person(mireille.id), undefined);
  if (!shown.done) throw new Error(shown.refusal);
  const told = await carryStatement(app, person(mireille.id), {
    fingerprint: new Uint8Array(32).fill(7),
    balance: -8_00,
  });
  if (!told.done) throw new Error(told.refusal);
  // Of somebody whom nobody of the walks may thank, and no other of these worlds does.
  const of = { kind: "person", id: amadou.id } as const;
  const chosen = await countNothing(app, person(amadou.id), { of, isNothing: true });
  if (!chosen.done) throw new Error(chosen.refusal);
}

/** She says that the line with kori is wrong: Bastien reads it, nobody else. */
async function isWrong(app: TestHouse): Promise<void> {
  const meant = amountOf(1_00);
  if (meant === undefined) throw new Error("not an amount");
  const said = { transfer: LINE, meant, words: "Un seul rideau." };
  const told = await sayError(app, person(mireille.id), said);
  if (!told.done) throw new Error(told.refusal);
}

/** A circle of hers alone has an account, from which she may give. */
async function ofACircle(app: TestHouse): Promise<void> {
  const most = amountOf(5_00);
  if (most === undefined) throw new Error("not an amount");
  await app.transaction(person(mireille.id), async (work) => {
    const circle = await makeCircleIn(work, {
      name: "L’atelier de couture",
      kind: "support",
      isOpen: false,
      purpose: "Recoudre.",
      charter: ["On recoud."],
    });
    const from = { kind: "person", id: mireille.id } as const;
    const to = { kind: "circle", id: circle } as const;
    await giveThanksIn(work, { from, to, amount: most, words: "Pour le fil." });
    await nameGiverIn(work, { circle, person: mireille.id, most });
  });
}

/** Of another, the account is closed before anything passed: what the house holds would be read by all. */
async function isClosed(app: TestHouse): Promise<void> {
  const circle = await app.transaction(person(mireille.id), (work) =>
    makeCircleIn(work, {
      name: "L’atelier de reliure",
      kind: "support",
      isOpen: false,
      purpose: "Relier.",
      charter: ["On relie."],
    }),
  );
  const seen = await seeClosing(app, person(mireille.id), { circle });
  const asked = { circle, way: "house", mark: seen?.marks.house ?? "" } as const;
  const told = await closeAccount(app, person(mireille.id), asked);
  if (!told.done) throw new Error(told.refusal);
}
