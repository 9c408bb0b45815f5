import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { operator, person, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { type OrganisationId, type PersonId, POWERS } from "../../domain/organisation.ts";
import { listHandovers } from "../../team/store/handovers.ts";
import { contestClaim, recogniseClaim } from "./answer-claim.ts";
import { changeOrganisation } from "../../directory/actions/change-organisation.ts";
import { beginClaim, beginProof } from "./begin-claim.ts";
import { decideClaim } from "./decide-claim.ts";
import { makeOrganisation } from "../../directory/actions/make-organisation.ts";
import { leave } from "../../team/actions/roles.ts";
import { seeClaim } from "./see-claim.ts";
import { seeClaimsOn } from "./see-claims-on.ts";
import { listClaims, seeClaimToDecide } from "./see-claims-to-decide.ts";
import { seeOrganisation } from "../../actions/see-organisation.ts";
import { withdrawClaim } from "./withdraw-claim.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";

let app: TestHouse;
let situation: ReturnType<typeof situations>;
let ana: PersonId;
let bruno: PersonId;
let zoe: PersonId;
let keeper: PersonId;
let garden: OrganisationId;

beforeAll(async () => {
  app = await testHouse();
  situation = situations(app);
});
beforeEach(async () => {
  [ana, bruno, zoe] = [
    await situation.someone("Ana"),
    await situation.someone("Bruno"),
    await situation.someone("Zoé"),
  ];
  keeper = await situation.someone("Tenante", { isOperator: true });
  garden = await situation.organisation();
});

const said = { role: "treasury", words: "Je tiens les comptes." } as const;
const numberOf = async (id: OrganisationId) => {
  const listed = await app.pool.query<{ number: number }>(
    "select number from organisations.organisation where id = $1",
    [id],
  );
  return { number: Number(listed.rows[0]?.number) };
};
const decide = (claim: Parameters<typeof decideClaim>[2]["claim"], more: object) =>
  decideClaim(app, operator(keeper), {
    claim,
    outcome: "confirm",
    reason: "Procès-verbal de l’assemblée du 12 mars.",
    replaces: false,
    ...more,
  });

describe("a claim", () => {
  test("where nobody ever was opens the page, and nothing that binds", async () => {
    await situation.claim(ana, garden);
    expect(await situation.represents(ana, garden)).toBe(true);
    expect(await situation.stands(garden)).toBe("unverified");
    expect(await situation.claimsOn(garden)).toEqual(["open"]);
  });

  test("rewrites nothing of what was here before; what one brought oneself, one may", async () => {
    const rewrite = async (id: OrganisationId) => {
      const seen = await seeOrganisation(app, person(ana), await numberOf(id));
      if (seen?.found !== "one") throw new Error("it is not there");
      const { organisation } = seen.seen;
      return changeOrganisation(app, person(ana), {
        organisation: id,
        version: organisation.version,
        name: "Comité pirate",
        shortName: undefined,
        kind: organisation.kind,
        purpose: "Envoyez vos dons ailleurs.",
        commune: organisation.commune,
        site: undefined,
        contact: undefined,
        volunteers: undefined,
        numbers: {},
      });
    };
    await situation.claim(ana, garden);
    expect(await rewrite(garden)).toMatchObject({ refusal: "not-allowed" });
    const brought = valueOf(
      await makeOrganisation(app, person(ana), {
        kind: "association",
        name: "Les Semeuses",
        purpose: "Semer.",
        commune: "26108",
        claim: said,
      }),
    );
    expect(await rewrite(brought.id)).toMatchObject({ done: true });
  });

  test("of a visitor, of who represents it, or sent twice, is refused", async () => {
    const asked = { organisation: garden, ...said };
    expect(await beginClaim(app, visitor, asked)).toMatchObject({ refusal: "sign-in-first" });
    await situation.claim(ana, garden);
    expect(await beginClaim(app, person(ana), asked)).toMatchObject({
      refusal: "already-representative",
    });
    await situation.claim(zoe, garden);
    expect(await beginClaim(app, person(zoe), asked)).toMatchObject({
      refusal: "already-claimed",
    });
    expect(await situation.claimsOn(garden)).toEqual(["frozen", "frozen"]);
  });

  test("of two at once, one begins and the other freezes both", async () => {
    const asked = { organisation: garden, ...said };
    const both = await Promise.all([
      beginClaim(app, person(ana), asked),
      beginClaim(app, person(zoe), asked),
    ]);
    const effects = both.map((one) => valueOf(one).effect).toSorted();
    expect(effects).toEqual(["begins", "freezes-all"]);
    expect(await situation.stands(garden)).toBe("frozen");
  });

  test("of a stranger on a verified one takes nothing, stops nothing, and its representatives are told", async () => {
    const table = await situation.verified([ana]);
    const begun = valueOf(await beginClaim(app, person(zoe), { organisation: table, ...said }));
    expect(begun.effect).toBe("is-frozen");
    expect(await situation.represents(zoe, table)).toBe(false);
    expect(await situation.stands(table)).toBe("verified");
    expect(await situation.toldTo(ana)).toContain("organisations.rival-claim");
    expect(await situation.toldTo(keeper)).toContain("organisations.to-decide");
  });

  test("where the others left gives no role, and nothing of what they left, before a proof", async () => {
    const table = await situation.verified([ana]);
    valueOf(
      await leave(app, person(ana), {
        organisation: table,
        nobodyFollows: true,
        handover: "Le code de l’alarme est dans le classeur.",
      }),
    );
    const begun = valueOf(await beginClaim(app, person(zoe), { organisation: table, ...said }));
    expect(begun.effect).toBe("must-prove");
    expect(await situation.represents(zoe, table)).toBe(false);
    expect(await situation.claimsOn(table)).toEqual(["open"]);
    const read = await app.transaction(person(zoe), (work) => listHandovers(work, table));
    expect(read).toEqual([]);
    valueOf(await decide(begun.claim, {}));
    expect(await situation.represents(zoe, table)).toBe(true);
  });

  test("is taken back with the role that it opened; what was frozen moves again", async () => {
    await situation.claim(ana, garden);
    await situation.claim(zoe, garden);
    valueOf(await withdrawClaim(app, person(ana), { organisation: garden }));
    expect(await withdrawClaim(app, person(ana), { organisation: garden })).toMatchObject({
      refusal: "no-claim",
    });
    expect(await situation.stands(garden)).toBe("unverified");
    // Ana had the place, and left it: what she left is not Zoé's to read before a proof.
    expect(await situation.represents(zoe, garden)).toBe(false);
    expect(await situation.claimsOn(garden)).toEqual(["withdrawn", "open"]);
  });
});

describe("two who contradict", () => {
  test("stop everything, and each learns only that another says it too", async () => {
    await situation.claim(zoe, garden);
    await situation.claim(ana, garden);
    expect(await situation.stands(garden)).toBe("frozen");
    expect(await situation.toldTo(zoe)).toContain("organisations.rival-claim");
    const mine = await seeClaim(app, person(ana), await numberOf(garden));
    expect(JSON.stringify(mine)).not.toContain("Zoé");
    const page = await seeOrganisation(app, person(ana), await numberOf(garden));
    expect(JSON.stringify(page)).not.toContain(zoe);
  });

  test("are decided by the operator: the other is refused, with all whom they let in", async () => {
    await situation.claim(zoe, garden);
    const claim = await situation.claim(ana, garden);
    valueOf(await decide(claim, {}));
    expect(await situation.stands(garden)).toBe("verified");
    expect(await situation.represents(ana, garden)).toBe(true);
    expect(await situation.represents(zoe, garden)).toBe(false);
    expect(await situation.claimsOn(garden)).toEqual(["refused", "confirmed"]);
    for (const one of [ana, zoe])
      expect(await situation.toldTo(one)).toContain("organisations.claim-decided");
    const told = await seeClaim(app, person(ana), await numberOf(garden));
    expect(told?.answer).toBe("Procès-verbal de l’assemblée du 12 mars.");
    expect((await seeClaim(app, person(zoe), await numberOf(garden)))?.answer).toBeUndefined();
  });

  test("when one is refused, the other takes the place and goes on, not verified", async () => {
    const strange = await situation.claim(zoe, garden);
    await situation.claim(ana, garden);
    valueOf(await decide(strange, { outcome: "refuse", reason: "Aucun document." }));
    expect(await situation.stands(garden)).toBe("unverified");
    expect(await situation.represents(ana, garden)).toBe(true);
    expect(await situation.claimsOn(garden)).toEqual(["refused", "open"]);
  });

  test("a third keeps it frozen until two are refused", async () => {
    const first = await situation.claim(zoe, garden);
    const second = await situation.claim(bruno, garden);
    await situation.claim(ana, garden);
    valueOf(await decide(first, { outcome: "refuse" }));
    expect(await situation.stands(garden)).toBe("frozen");
    valueOf(await decide(second, { outcome: "refuse" }));
    expect(await situation.stands(garden)).toBe("unverified");
    expect(await situation.represents(ana, garden)).toBe(true);
  });
});

describe("the operator", () => {
  test("alone decides, once, with the reason in the journal of acts", async () => {
    const claim = await situation.claim(ana, garden);
    const asked = { claim, outcome: "confirm", reason: "Vu.", replaces: false } as const;
    for (const actor of [visitor, person(bruno), operator()])
      expect(await decideClaim(app, actor, asked)).toMatchObject({ refusal: "not-allowed" });
    expect(await seeClaimToDecide(app, person(bruno), { claim })).toBeUndefined();
    expect(
      await listClaims(app, person(bruno), { list: "all", newestFirst: false, from: 0, most: 9 }),
    ).toBeUndefined();
    valueOf(await decide(claim, {}));
    expect(await decide(claim, {})).toMatchObject({ refusal: "unknown-claim" });
    expect((await situation.journalOf(garden)).slice(-2)).toEqual(["claim-confirmed", "verified"]);
    const { rows } = await behindTheWalls(app, (client) =>
      client.query("select what from house.administrative_act where about = $1", [
        `structure ${garden}`,
      ]),
    );
    expect(rows).toEqual([{ what: "claim-confirmed" }]);
  });

  test("decides neither on their own claim, nor against who contradicts them", async () => {
    const own = await situation.claim(keeper, garden);
    const other = await situation.claim(ana, garden);
    for (const claim of [own, other])
      expect(await decide(claim, { outcome: "refuse" })).toMatchObject({ refusal: "your-own" });
  });

  test("replaces those who represent it, when they say so", async () => {
    const table = await situation.verified([zoe]);
    const claim = valueOf(
      await beginClaim(app, person(ana), { organisation: table, ...said }),
    ).claim;
    valueOf(await decide(claim, { replaces: true }));
    expect(await situation.represents(zoe, table)).toBe(false);
    expect(await situation.represents(ana, table)).toBe(true);
    expect(await situation.stands(table)).toBe("verified");
  });

  test("without it, those who were shown to be right stay", async () => {
    const table = await situation.verified([bruno]);
    const claim = valueOf(
      await beginClaim(app, person(ana), { organisation: table, ...said }),
    ).claim;
    valueOf(await decide(claim, {}));
    expect(await situation.represents(bruno, table)).toBe(true);
    expect(await situation.represents(ana, table)).toBe(true);
  });

  test("sees both sides, the words and who is there, in lists that contradictions begin", async () => {
    const lone = await situation.organisation({ name: "Une autre", commune: "26108" });
    await situation.claim(bruno, lone);
    const first = await situation.claim(zoe, garden);
    await situation.claim(ana, garden);
    const seen = await seeClaimToDecide(app, operator(keeper), { claim: first });
    expect(seen?.asked).toMatchObject({ name: "Zoé", words: "Élue en mars.", isMine: false });
    expect(seen?.rivals.map(({ name }) => name)).toEqual(["Ana"]);
    expect(seen?.there.map(({ name }) => name)).toEqual(["Zoé"]);
    const listed = await listClaims(app, operator(keeper), {
      list: "rivals",
      newestFirst: true,
      from: 0,
      most: 2,
    });
    expect(listed?.claims.map(({ claimant }) => claimant)).toEqual(["Ana", "Zoé"]);
    expect(listed?.counts.rivals).toBeGreaterThanOrEqual(2);
  });
});

describe("a representative", () => {
  test("welcomes a colleague, with no more than they have", async () => {
    const table = await situation.verified([bruno], { powers: ["manage"] });
    const claim = valueOf(
      await beginClaim(app, person(ana), { organisation: table, ...said }),
    ).claim;
    expect(await recogniseClaim(app, person(bruno), { claim, powers: ["sign"] })).toMatchObject({
      refusal: "beyond-yours",
    });
    valueOf(await recogniseClaim(app, person(bruno), { claim, powers: ["manage"] }));
    expect(await situation.represents(ana, table)).toBe(true);
    expect(await situation.claimsOn(table)).toEqual(["confirmed"]);
    expect(await situation.toldTo(ana)).toContain("organisations.claim-decided");
  });

  test("not verified, welcomes who contradicts them as an equal only", async () => {
    await situation.claim(zoe, garden);
    const claim = await situation.claim(ana, garden);
    expect(await recogniseClaim(app, person(zoe), { claim, powers: ["manage"] })).toMatchObject({
      refusal: "as-equals",
    });
    valueOf(await recogniseClaim(app, person(zoe), { claim, powers: POWERS }));
    expect(await situation.stands(garden)).toBe("unverified");
    expect(await situation.represents(ana, garden)).toBe(true);
  });

  test("says that they do not know somebody: the operator reads it, and nothing else changes", async () => {
    const table = await situation.verified([bruno]);
    const claim = valueOf(
      await beginClaim(app, person(zoe), { organisation: table, ...said }),
    ).claim;
    valueOf(await contestClaim(app, person(bruno), { claim }));
    expect(await situation.claimsOn(table)).toEqual(["frozen"]);
    const seen = await seeClaimToDecide(app, operator(keeper), { claim });
    expect(seen?.asked.isContested).toBe(true);
  });

  test("reads the words of who claims; a stranger, and the claimant, answer nothing", async () => {
    const table = await situation.verified([bruno]);
    const claim = valueOf(
      await beginClaim(app, person(zoe), { organisation: table, ...said }),
    ).claim;
    const number = await numberOf(table);
    const seen = await seeClaimsOn(app, person(bruno), number);
    expect(seen?.claims).toMatchObject([{ name: "Zoé", words: said.words }]);
    for (const one of [ana, zoe]) {
      expect(await seeClaimsOn(app, person(one), number)).toBeUndefined();
      for (const answer of [
        await recogniseClaim(app, person(one), { claim, powers: POWERS }),
        await contestClaim(app, person(one), { claim }),
      ])
        expect(answer.done).toBe(false);
    }
    expect(await situation.claimsOn(table)).toEqual(["frozen"]);
  });

  test("who came by another begins to show that it is itself, once", async () => {
    await situation.claim(zoe, garden);
    const second = await situation.claim(ana, garden);
    valueOf(await recogniseClaim(app, person(zoe), { claim: second, powers: POWERS }));
    const asked = { organisation: garden, words: "Nous sommes deux." };
    expect(await beginProof(app, person(ana), asked)).toMatchObject({ refusal: "already-claimed" });
    valueOf(await withdrawClaim(app, person(zoe), { organisation: garden }));
    expect(await beginProof(app, person(bruno), asked)).toMatchObject({ refusal: "not-allowed" });
    valueOf(await beginProof(app, person(ana), asked));
    const states = await situation.claimsOn(garden);
    expect(states.toSorted()).toEqual(["confirmed", "open", "withdrawn"]);
  });
});
