import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { readyFile } from "#modules/access";
import { operator, person, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { testHouse, TEST_NOW, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import type { ClaimId } from "../../domain/claim.ts";
import type { OrganisationId, PersonId } from "../../domain/organisation.ts";
import { askDomainCode, askLetter, typeCode } from "./codes.ts";
import { decideClaim } from "./decide-claim.ts";
import { dropDocument, giveDocument, openDocument } from "./documents.ts";
import { prepareLetter, sayPosted, seeLetter } from "./print-letter.ts";
import { seeClaim } from "./see-claim.ts";
import { listVouchAsks, seeVouchAsks } from "./see-vouch-asks.ts";
import { askVouch, declineVouch, vouch } from "./vouch.ts";

let app: TestHouse;
let situation: ReturnType<typeof situations>;
let ana: PersonId;
let zoe: PersonId;
let keeper: PersonId;
let garden: OrganisationId;
let claim: ClaimId;
let serial = 0;

beforeAll(async () => {
  app = await testHouse();
  situation = situations(app);
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  serial += 1;
  ana = await situation.someone("Ana");
  zoe = await situation.someone("Zoé");
  keeper = await situation.someone("Tenante", { isOperator: true });
  garden = await situation.organisation({ site: `https://www.jardins${serial}.example.org` });
  claim = await situation.claim(ana, garden);
});

const numberOf = async (id: OrganisationId) => {
  const { rows } = await app.pool.query<{ number: number }>(
    "select number from organisations.organisation where id = $1",
    [id],
  );
  return { number: Number(rows[0]?.number) };
};
const seat = "Les Jardins de la Gervanne\n3 rue du Moulin\n26400 Crest";

/** The code on the letter that the operator prints. */
async function printed({ isPosted = true } = {}): Promise<string> {
  valueOf(await prepareLetter(app, operator(keeper), { claim, seat }));
  const letter = await seeLetter(app, operator(keeper), { claim, site: "https://a.example.org" });
  const code = /\d{4} \d{4}/.exec(letter?.lines.join(" ") ?? "")?.[0];
  if (code === undefined) throw new Error("no code on the letter");
  if (isPosted) valueOf(await sayPosted(app, operator(keeper), { claim }));
  return code;
}
const type = (code: string, who = ana) =>
  typeCode(app, person(who), { organisation: garden, code });

describe("by a letter to the seat", () => {
  test("asked, printed, posted, its code comes back: it is verified", async () => {
    valueOf(await askLetter(app, person(ana), { organisation: garden }));
    expect(await situation.toldTo(keeper)).toContain("organisations.to-decide");
    const code = await printed({ isPosted: false });
    // Printed and not gone yet, it proves nothing of the seat.
    expect(await type(code)).toMatchObject({ refusal: "not-posted" });
    expect(await situation.stands(garden)).toBe("unverified");
    valueOf(await sayPosted(app, operator(keeper), { claim }));
    const seen = await seeClaim(app, person(ana), await numberOf(garden));
    expect(seen?.codes.letter).toMatchObject({ isAlive: true, postedAt: app.clock.now() });
    // What the claimant sees holds neither the code nor where it went.
    expect(JSON.stringify(seen)).not.toContain("Moulin");
    valueOf(await type(code.replace(" ", "-")));
    expect(await situation.stands(garden)).toBe("verified");
    const { rows } = await app.pool.query(
      "select verified_by from organisations.organisation where id = $1",
      [garden],
    );
    expect(rows).toEqual([{ verified_by: "letter" }]);
    expect(await type(code)).toMatchObject({ refusal: "no-claim" });
  });

  test("typed twice at once, it counts once", async () => {
    const code = await printed();
    const both = await Promise.all([type(code), type(code)]);
    expect(both.filter(({ done }) => done)).toHaveLength(1);
  });

  test("a wrong code is counted although it is refused; after ten the letter is void", async () => {
    const code = await printed();
    const wrong = code === "1111 1111" ? "2222 2222" : "1111 1111";
    for (let tries = 0; tries < 10; tries += 1)
      expect(await type(wrong)).toMatchObject({ refusal: "wrong-code" });
    const { number } = await numberOf(garden);
    const seen = await seeClaim(app, person(ana), { number });
    expect(seen?.codes.letter).toMatchObject({ triesLeft: 0, isAlive: false });
    expect(await type(code)).toMatchObject({ refusal: "too-many-tries" });
    // A new letter makes it good again.
    valueOf(await type(await printed()));
  });

  test("the code of another claim, or typed by another, is nothing", async () => {
    const code = await printed();
    expect(await type(code, zoe)).toMatchObject({ refusal: "no-claim" });
    const other = await situation.organisation({ name: "Une autre" });
    await situation.claim(zoe, other);
    expect(await typeCode(app, person(zoe), { organisation: other, code })).toMatchObject({
      refusal: "no-letter",
    });
  });

  test("after sixty days it is too old", async () => {
    const code = await printed();
    app.setNow(app.clock.now().add({ hours: 24 * 60 }));
    expect(await type(code)).toMatchObject({ refusal: "no-letter" });
  });

  test("while two contradict, no code helps: the operator decides", async () => {
    const code = await printed();
    await situation.claim(zoe, garden);
    expect(await type(code)).toMatchObject({ refusal: "frozen" });
    expect(await prepareLetter(app, operator(keeper), { claim, seat })).toMatchObject({
      refusal: "frozen",
    });
  });

  test("only the operator prints it, and never their own", async () => {
    for (const actor of [visitor, person(ana), operator()]) {
      expect(await prepareLetter(app, actor, { claim, seat })).toMatchObject({
        refusal: "not-allowed",
      });
      expect(await seeLetter(app, actor, { claim, site: "" })).toBeUndefined();
      expect(await sayPosted(app, actor, { claim })).toMatchObject({ refusal: "not-allowed" });
    }
    const theirs = await situation.organisation({ name: "Celle de la tenante" });
    const own = await situation.claim(keeper, theirs);
    expect(await prepareLetter(app, operator(keeper), { claim: own, seat })).toMatchObject({
      refusal: "your-own",
    });
    const other = await situation.someone("Autre tenante", { isOperator: true });
    valueOf(await prepareLetter(app, operator(other), { claim: own, seat }));
    expect(await seeLetter(app, operator(keeper), { claim: own, site: "" })).toBeUndefined();
  });
});

const mailTo = (email: string) =>
  askDomainCode(app, person(ana), { organisation: garden, email, site: undefined });

describe("by an address of its own site", () => {
  test("the code that was mailed there comes back: it is verified", async () => {
    const email = `contact@jardins${serial}.example.org`;
    valueOf(await mailTo(email));
    const [letter] = await lettersTo(app, email);
    const { number } = await numberOf(garden);
    expect(letter?.links).toContain(`/structures/${number}/verifier`);
    const code = /\d{4} \d{4}/.exec(letter?.text ?? "")?.[0] ?? "";
    valueOf(await type(code));
    expect(await situation.stands(garden)).toBe("verified");
  });

  test("does not make the code of a posted letter void", async () => {
    const code = await printed();
    valueOf(await mailTo(`contact@jardins${serial}.example.org`));
    valueOf(await type(code));
    expect(await situation.stands(garden)).toBe("verified");
  });

  test.each([
    { email: "ana@gmail.com", refusal: "not-on-domain" },
    { email: "ana@orange.fr", refusal: "not-on-domain" },
    { email: "ana@laposte.net", refusal: "not-on-domain" },
    { email: "ana", refusal: "not-an-address" },
  ])("$email: $refusal", async ({ email, refusal }) => {
    expect(await mailTo(email)).toMatchObject({ refusal });
  });

  test("a site at a public provider, or said by the claimant, proves nothing", async () => {
    for (const [site, email] of [
      ["https://jardins.wordpress.com", "moi@jardins.wordpress.com"],
      ["https://www.orange.fr/jardins", "moi@orange.fr"],
    ] as const) {
      const id = await situation.organisation({ name: site, site });
      await situation.claim(zoe, id);
      const asked = { organisation: id, email, site: undefined };
      expect(await askDomainCode(app, person(zoe), asked)).toMatchObject({
        refusal: "site-unknown",
      });
    }
  });

  test("three mails a day at most, and the code before stays good", async () => {
    const email = `bureau@jardins${serial}.example.org`;
    for (let times = 0; times < 3; times += 1) {
      valueOf(await mailTo(email));
      await lettersTo(app, email);
    }
    expect(await mailTo(email)).toMatchObject({ refusal: "enough-today" });
    const [last] = await lettersTo(app, email);
    expect(await situation.stands(garden)).toBe("unverified");
    valueOf(await type(/\d{4} \d{4}/.exec(last?.text ?? "")?.[0] ?? ""));
  });

  test("after seven days the code is too old", async () => {
    const email = `contact@jardins${serial}.example.org`;
    valueOf(await mailTo(email));
    const [letter] = await lettersTo(app, email);
    app.setNow(app.clock.now().add({ hours: 24 * 7 + 1 }));
    const code = /\d{4} \d{4}/.exec(letter?.text ?? "")?.[0] ?? "";
    expect(await type(code)).toMatchObject({ refusal: "no-letter" });
  });
});

const ask = (from: OrganisationId, who = ana) =>
  askVouch(app, person(who), { organisation: garden, from });
const say = (who: PersonId | undefined, as: OrganisationId) =>
  vouch(app, person(who ?? ana), { claim, as });

describe("by two verified organisations", () => {
  let [bea, cleo]: PersonId[] = [];
  let first: OrganisationId;
  let second: OrganisationId;
  beforeEach(async () => {
    bea = await situation.someone("Béa");
    cleo = await situation.someone("Cléo");
    first = await situation.verified([bea], { name: `Première ${serial}` });
    second = await situation.verified([cleo], { name: `Seconde ${serial}` });
  });

  test("asked, those who may say yes are written to, and one is not enough", async () => {
    valueOf(await ask(first));
    expect(await situation.toldTo(bea ?? ana)).toContain("organisations.vouch-asked");
    const asks = await listVouchAsks(app, person(bea ?? ana), undefined);
    expect(asks).toMatchObject([{ name: "Ana", as: { id: first } }]);
    expect(valueOf(await say(bea, first))).toBe("one-more");
    expect(await situation.stands(garden)).toBe("unverified");
    expect(await say(bea, first)).toMatchObject({ refusal: "already" });
    valueOf(await ask(second));
    expect(valueOf(await say(cleo, second))).toBe("verified");
    expect(await situation.stands(garden)).toBe("verified");
    expect(await situation.toldTo(ana)).toContain("organisations.claim-decided");
  });

  test("two by the same person count once", async () => {
    const third = await situation.verified([bea ?? ana], { name: `Troisième ${serial}` });
    valueOf(await ask(first));
    valueOf(await ask(third));
    expect(valueOf(await say(bea, first))).toBe("one-more");
    expect(await say(bea, third)).toMatchObject({ refusal: "already" });
  });

  test("who was not asked knows nothing of it, and says nothing", async () => {
    expect(await seeVouchAsks(app, person(bea ?? ana), await numberOf(garden))).toBeUndefined();
    expect(await say(bea, first)).toMatchObject({ refusal: "unknown-claim" });
    expect(await say(zoe, first)).toMatchObject({ refusal: "not-allowed" });
  });

  test("nobody vouches for themself, with a power that they lack, nor by one that is not verified", async () => {
    const own = await situation.verified([ana], { name: `À elle ${serial}` });
    valueOf(await ask(own));
    expect(await say(ana, own)).toMatchObject({ refusal: "yourself" });
    const weak = await situation.verified([zoe], {
      name: `Sans accord ${serial}`,
      powers: ["manage"],
    });
    valueOf(await ask(weak));
    expect(await say(zoe, weak)).toMatchObject({ refusal: "not-allowed" });
    const unproved = await situation.organisation({ name: `Pas vérifiée ${serial}` });
    expect(await ask(unproved)).toMatchObject({ refusal: "not-verified" });
    expect(await ask(garden)).toMatchObject({ refusal: "not-verified" });
  });

  test("declined, nobody is told why, and another may be asked; six at most", async () => {
    valueOf(await ask(first));
    valueOf(await declineVouch(app, person(bea ?? ana), { claim, as: first }));
    expect(await listVouchAsks(app, person(bea ?? ana), undefined)).toEqual([]);
    expect(await ask(first)).toMatchObject({ refusal: "asked-already" });
    for (let more = 0; more < 5; more += 1)
      valueOf(
        await ask(await situation.verified([cleo ?? ana], { name: `Autre ${serial} ${more}` })),
      );
    expect(await ask(second)).toMatchObject({ refusal: "enough-asked" });
  });

  test("while two contradict, nobody vouches", async () => {
    valueOf(await ask(first));
    await situation.claim(zoe, garden);
    expect(await say(bea, first)).toMatchObject({ refusal: "frozen" });
    expect(await ask(second)).toMatchObject({ refusal: "frozen" });
  });
});

const give = async (who = ana, words = "Procès-verbal : Ana est présidente.") => {
  const file = valueOf(await readyFile({ name: "pv.txt", bytes: Buffer.from(words) }));
  return giveDocument(app, person(who), { organisation: garden, file });
};
const filesOf = async (who = ana) =>
  (await seeClaim(app, person(who), await numberOf(garden)))?.documents ?? [];

describe("by a document shown to the operator", () => {
  test("it is kept in one's own space; the operator opens it, and that is written", async () => {
    valueOf(await give());
    const [file] = await filesOf();
    if (file === undefined) throw new Error("no file");
    expect(file).toMatchObject({ name: "pv.txt", space: ana });
    const opened = await openDocument(app, operator(keeper), { claim, file: file.id });
    expect(Buffer.from(opened?.bytes ?? []).toString()).toContain("Ana est présidente");
    for (const actor of [visitor, person(zoe), operator()])
      expect(await openDocument(app, actor, { claim, file: file.id })).toBeUndefined();
    const { listReadsIn } = await import("#modules/access");
    const reads = await app.transaction(person(ana), (work) =>
      listReadsIn(work, { table: "access.file", row: file.id }),
    );
    expect(reads.map(({ by }) => by)).toEqual([keeper]);
  });

  test("it also helps while two contradict; three papers at most; taken back, it is gone", async () => {
    await situation.claim(zoe, garden);
    for (let times = 0; times < 3; times += 1) valueOf(await give());
    expect(await give()).toMatchObject({ refusal: "enough-documents" });
    const [file] = await filesOf();
    if (file === undefined) throw new Error("no file");
    expect(
      await dropDocument(app, person(keeper), { organisation: garden, file: file.id }),
    ).toMatchObject({
      refusal: "no-claim",
    });
    // Another claimant takes nothing of it away.
    valueOf(await dropDocument(app, person(zoe), { organisation: garden, file: file.id }));
    expect(await filesOf()).toHaveLength(3);
    valueOf(await dropDocument(app, person(ana), { organisation: garden, file: file.id }));
    expect(await filesOf()).toHaveLength(2);
  });

  test("thirty days after the decision it is forgotten", async () => {
    valueOf(await give());
    valueOf(
      await decideClaim(app, operator(keeper), {
        claim,
        outcome: "confirm",
        reason: "Procès-verbal vu.",
        replaces: false,
      }),
    );
    const count = async () => {
      const { behindTheWalls } = await import("../../../../../tests/support/tables.ts");
      return behindTheWalls(app, async (client) => {
        const { rows } = await client.query("select from access.file where space = $1", [ana]);
        return rows.length;
      });
    };
    await passTime(app, { hours: 24 * 29 });
    expect(await count()).toBe(1);
    await passTime(app, { hours: 24 * 2 });
    await doWaitingJobs(app);
    expect(await count()).toBe(0);
  });
});
