import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { deliverEvents, job, linkHolder, person, type PersonId } from "#services/house";

import { TEST_NOW, type TestHouse } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import { passTime } from "../../../../../tests/support/time.ts";
import {
  answersBy,
  exchangeLetters,
  linkTo,
  saysYes,
  type Visit,
  visit,
  visitedHouse,
} from "../../../../../tests/support/visiting.ts";
import { endWork } from "../../../organisations/workers/actions/end-work.ts";
import { blockPersonIn } from "#modules/moderation";
import { aboutPerson } from "../../actions/about-person.ts";
import { askGivers } from "../../needs/actions/route-need.ts";
import { writeNeed } from "../../needs/actions/write-need.ts";
import { nameApprover } from "../../protocol/actions/name-approver.ts";
import { seeExchange, seeExchangeByLink } from "../../protocol/actions/see-exchange.ts";
import { takeStep } from "../../protocol/actions/take-step.ts";
import { answerApproval } from "./answer-approval.ts";
import { listApprovalsIn, seeApproval } from "./see-approval.ts";

let app: TestHouse;
let together: TestHouse;
beforeAll(async () => {
  app = await visitedHouse();
  together = await visitedHouse({ approvalsAtOnce: true });
});
beforeEach(() => {
  app.setNow(TEST_NOW);
  together.setNow(TEST_NOW);
});

const read = (house: TestHouse, who: PersonId, { exchange }: Visit) =>
  seeExchange(house, person(who), { exchange });

async function stateOf(house: TestHouse, at: Visit) {
  const seen = await read(house, at.zoe, at);
  return [seen?.kept.exchange.state, seen?.employer?.state, seen?.confirmedAs];
}

/** They represent the employer no more, whatever the way. */
async function loses(house: TestHouse, at: Visit, who: PersonId): Promise<void> {
  const ended = await behindTheWalls(house, (client) =>
    client.query(
      "update organisations.representative set powers = '{manage}' where space = $1 and person = $2",
      [at.employer, who],
    ),
  );
  expect(ended.rowCount).toBe(1);
}

const waive = (house: TestHouse, { exchange, zoe }: Visit) =>
  takeStep(house, person(zoe), { exchange, act: "waive", number: 2, terms: 1 });

describe("the organisation that one works for", () => {
  test("is written to once both agree, and its yes confirms an employee", async () => {
    const at = await visit(app);
    expect(await exchangeLetters(app, at.odile)).toEqual([]);
    await saysYes(app, at);
    expect(await stateOf(app, at)).toEqual(["approving", "awaited", undefined]);
    expect(await exchangeLetters(app, at.ines)).toEqual([]);
    valueOf(await answersBy(app, await linkTo(app, at.odile)));
    expect(await stateOf(app, at)).toEqual(["established", "said", "employee"]);
    const steps = (await read(app, at.bastien, at))?.steps ?? [];
    expect(steps.at(-1)).toMatchObject({ act: "approve", takenBy: `person:${at.odile}` });
  });

  test("is asked one after the other, one more at each reminder", async () => {
    const at = await visit(app);
    await saysYes(app, at);
    expect((await exchangeLetters(app, at.ines)).length).toBe(0);
    await passTime(app, { hours: 24 * 5 });
    await passTime(app, { hours: 12 });
    expect((await exchangeLetters(app, at.ines)).length).toBe(1);
    valueOf(await answersBy(app, await linkTo(app, at.ines)));
    expect((await stateOf(app, at))[0]).toBe("established");
  });

  test("says no: it ends, and both read so", async () => {
    const at = await visit(app);
    await saysYes(app, at);
    valueOf(await answersBy(app, await linkTo(app, at.odile), "refuse-approval"));
    expect((await stateOf(app, at))[0]).toBe("not-approved");
  });

  test("is not asked of who comes in their own name", async () => {
    const at = await visit(app, { asEmployee: false });
    await saysYes(app, at);
    expect(await stateOf(app, at)).toEqual(["established", undefined, "oneself"]);
  });

  test("is only one where the asker does work today", async () => {
    const [at, other] = [await visit(app), await visit(app)];
    const terms = { lieu: "L’atelier", jour: "2026-12-10", partage: "" };
    const words = { title: "Une journée", terms, worksFor: other.employer };
    const told = await writeNeed(app, person(at.zoe), { kind: "visit", words });
    expect(told).toEqual({ done: false, refusal: "works-not-there" });
  });

  test("is never named, changed or seen by the asker", async () => {
    const at = await visit(app);
    await saysYes(app, at);
    const named = {
      exchange: at.exchange,
      party: "first-approver",
      name: "Moi",
      email: "moi@example.org",
    } as const;
    expect(await nameApprover(app, person(at.zoe), named)).toEqual({
      done: false,
      refusal: "unknown-exchange",
    });
    const { address } = { address: (await linkTo(app, at.odile)).who };
    for (const who of [at.zoe, at.bastien]) {
      const seen = JSON.stringify(await read(app, who, at));
      expect(seen).not.toContain(address);
      expect(seen).not.toContain("Odile");
    }
  });

  test("is not known to the other side", async () => {
    const at = await visit(app);
    await saysYes(app, at);
    expect((await read(app, at.zoe, at))?.employer?.name).toContain("La Fabrique");
    const seen = JSON.stringify(await read(app, at.bastien, at));
    expect(seen).not.toContain("La Fabrique");
    expect(seen).not.toContain(at.employer);
  });
});

describe("who says yes for it", () => {
  test("reads who, when and what is public; no word, title, reason nor private term", async () => {
    const at = await visit(app);
    await saysYes(app, at);
    const link = await linkTo(app, at.odile);
    const holder = linkHolder("exchanges.exchange", at.exchange);
    for (const seen of [
      await seeExchangeByLink(app, holder, link),
      await seeApproval(app, person(at.odile), { exchange: at.exchange }),
    ]) {
      const text = JSON.stringify(seen);
      expect(text).toContain("L’atelier de Crest");
      expect(text).toContain("2026-12-10");
      for (const hidden of ["Mes doutes", "Prendre l’air", "Avec plaisir"])
        expect(text).not.toContain(hidden);
    }
    const [letter] = await exchangeLetters(app, at.odile);
    expect(letter?.text).toContain("L’atelier de Crest");
    expect(letter?.text).not.toContain("Prendre l’air");
  });

  test("sees what waits for their yes, and answers there", async () => {
    const at = await visit(app);
    await saysYes(app, at);
    const waits = (who: PersonId) => app.transaction(person(who), listApprovalsIn);
    expect((await waits(at.ines)).map(({ kept }) => kept.id)).toEqual([at.exchange]);
    expect(await waits(at.zoe)).toEqual([]);
    const asked = { exchange: at.exchange, act: "approve", number: 1, terms: 1 } as const;
    valueOf(await answerApproval(app, person(at.ines), asked));
    expect(await waits(at.ines)).toEqual([]);
    expect((await stateOf(app, at))[2]).toBe("employee");
  });

  test("says yes no more once they lost the function; what they said stands", async () => {
    const [at, said] = [await visit(app), await visit(app)];
    await saysYes(app, at);
    await saysYes(app, said);
    const link = await linkTo(app, at.odile);
    valueOf(await answersBy(app, await linkTo(app, said.odile)));
    await loses(app, at, at.odile);
    await loses(app, said, said.odile);
    expect(await answersBy(app, link)).toEqual({ done: false, refusal: "link-no-longer-serves" });
    expect(await seeApproval(app, person(at.odile), { exchange: at.exchange })).toBeUndefined();
    expect((await stateOf(app, said))[2]).toBe("employee");
  });

  test("says nothing after the day", async () => {
    const at = await visit(app, { day: "2026-11-26" });
    await saysYes(app, at);
    const link = await linkTo(app, at.odile);
    app.setNow(TEST_NOW.add({ hours: 24 * 2 }));
    expect(await answersBy(app, link)).toEqual({ done: false, refusal: "day-is-past" });
  });

  test("is nobody any more: that is said, and one goes on in one’s own name", async () => {
    const at = await visit(app);
    await saysYes(app, at);
    await loses(app, at, at.odile);
    await loses(app, at, at.ines);
    expect(await stateOf(app, at)).toEqual(["approving", "nobody", undefined]);
    valueOf(await waive(app, at));
    expect(await stateOf(app, at)).toEqual(["established", "waived", "oneself"]);
    expect((await read(app, at.bastien, at))?.employer?.state).toBe("waived");
  });
});

const leaves = async (at: Visit, on?: string) => {
  const day = on === undefined ? undefined : Temporal.PlainDate.from(on);
  valueOf(
    await endWork(app, person(at.zoe), { employment: at.employment, on: day, words: undefined }),
  );
  await deliverEvents(app, at.zoe);
  app.setNow(app.clock.now().add({ hours: 24 }));
};

describe("a guest who leaves the employer", () => {
  test("before its yes: nobody says it any more, and both read why", async () => {
    const at = await visit(app);
    await saysYes(app, at);
    const link = await linkTo(app, at.odile);
    await leaves(at);
    expect(await answersBy(app, link)).toEqual({ done: false, refusal: "link-no-longer-serves" });
    for (const who of [at.zoe, at.bastien])
      expect((await read(app, who, at))?.employer?.state).toBe("left");
  });

  test("after its yes: it falls, both are told, and may go on otherwise or stop", async () => {
    const at = await visit(app);
    await saysYes(app, at);
    valueOf(await answersBy(app, await linkTo(app, at.odile)));
    const before = (await exchangeLetters(app, at.bastien)).length;
    await leaves(at);
    expect(await stateOf(app, at)).toEqual(["approving", "left", undefined]);
    const letters = await exchangeLetters(app, at.bastien);
    expect(letters.length).toBe(before + 1);
    expect(letters[0]?.text).toContain("ne travaille plus");
    expect((await exchangeLetters(app, at.zoe))[0]?.text).toContain("Vous ne travaillez plus");
    valueOf(await waive(app, at));
    expect(await stateOf(app, at)).toEqual(["established", "waived", "oneself"]);
  });

  test("with a last day after that of the visit: what was approved stands", async () => {
    const at = await visit(app);
    await saysYes(app, at);
    valueOf(await answersBy(app, await linkTo(app, at.odile)));
    await leaves(at, "2026-12-31");
    expect((await stateOf(app, at))[2]).toBe("employee");
  });

  test("with a last day before that of the visit: it falls at once", async () => {
    const at = await visit(app);
    await saysYes(app, at);
    valueOf(await answersBy(app, await linkTo(app, at.odile)));
    await leaves(at, "2026-12-09");
    expect((await stateOf(app, at))[0]).toBe("approving");
  });
});

describe("two letters at once, where the kind says so", () => {
  test("whoever answers first, it is agreed once both said yes", async () => {
    const at = await visit(together);
    const link = await linkTo(together, at.odile);
    expect((await exchangeLetters(together, at.bastien)).length).toBe(1);
    valueOf(await answersBy(together, link));
    expect((await stateOf(together, at))[0]).toBe("proposed");
    await saysYes(together, at);
    expect(await stateOf(together, at)).toEqual(["established", "said", "employee"]);
    const other = await visit(together);
    await saysYes(together, other);
    valueOf(await answersBy(together, await linkTo(together, other.odile)));
    expect((await stateOf(together, other))[0]).toBe("established");
    // One letter asked her, however it went on.
    expect((await exchangeLetters(together, other.odile)).length).toBe(1);
  });

  test("goes to the employer of who is blocked as to that of anybody", async () => {
    const at = await visit(together);
    expect((await exchangeLetters(together, at.odile)).length).toBe(1);
    expect((await exchangeLetters(together, at.bastien)).length).toBe(1);
    await together.transaction(person(at.bastien), (work) =>
      blockPersonIn(work, { person: at.zoe }),
    );
    const { zoe, employer, bastien } = at;
    const words = {
      title: "Une autre",
      terms: { lieu: "L’atelier", jour: "2026-12-11", partage: "" },
      worksFor: employer,
    };
    const need = valueOf(await writeNeed(together, person(zoe), { kind: "visit", words }));
    const { kept } = (await read(together, zoe, at)) ?? {};
    if (kept === undefined) throw new Error("it is there");
    valueOf(await askGivers(together, person(zoe), { need, mode: "one", givers: [kept.giver] }));
    expect((await exchangeLetters(together, at.odile)).length).toBe(2);
    expect((await exchangeLetters(together, bastien)).length).toBe(1);
  });
});

const kept = (at: Visit) =>
  behindTheWalls(app, async (client) => {
    const { rows } = await client.query("select * from exchanges.employer where exchange = $1", [
      at.exchange,
    ]);
    return rows.length;
  });

const given = (who: PersonId) =>
  app.transaction(person(who), async (work) => JSON.stringify(await aboutPerson.gives(work, who)));

describe("what is kept of it", () => {
  test("is given to the asker alone, and goes with them", async () => {
    const at = await visit(app);
    await saysYes(app, at);
    expect(await given(at.zoe)).toContain("La Fabrique");
    expect(await given(at.bastien)).not.toContain("La Fabrique");
    expect(await kept(at)).toBe(1);
    await app.transaction(job("erase"), (work) => aboutPerson.erases(work, at.zoe));
    expect(await kept(at)).toBe(0);
  });
});
