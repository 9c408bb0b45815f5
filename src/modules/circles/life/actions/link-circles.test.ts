import { beforeAll, describe, expect, test } from "vitest";

import { makePersonIn } from "#modules/people";
import { type Actor, job, person, type PersonId, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import type { CircleId } from "../../domain/circle.ts";
import type { LinkId } from "../../domain/link.ts";
import { reportableCircle } from "../../actions/moderate-circle.ts";
import { changeLink, proposeLink } from "./link-circles.ts";
import { listBridgesIn } from "./list-bridges.ts";
import { makeCircleIn } from "../../actions/make-circle.ts";
import { closeCircle } from "./rest-circle.ts";
import { seeLinks } from "./see-links.ts";

let app: TestHouse;

beforeAll(async () => {
  app = await testHouse();
});

const somebody = (name: string): Promise<PersonId> =>
  app.transaction(job("test"), (work) => makePersonIn(work, { name }));

const found = (who: PersonId, more: { isOpen?: boolean; parent?: CircleId } = {}) =>
  app.transaction(person(who), (work) =>
    makeCircleIn(work, {
      name: "Jardins",
      kind: "global",
      isOpen: true,
      purpose: "Partager des plants.",
      charter: ["On donne sans compter."],
      ...more,
    }),
  );

const linksOf = async (who: Actor, circle: CircleId) =>
  (await seeLinks(app, who, { circle }))?.links.map(({ link }) => link) ?? [];

const bridges = (who: Actor, among: readonly CircleId[]) =>
  app.transaction(who, (work) => listBridgesIn(work, { among }));

/** Ana and Bilal each facilitate a circle; Ana proposed a link. */
async function proposed() {
  const [ana, bilal] = [await somebody("Ana"), await somebody("Bilal")];
  const [from, to] = [await found(ana), await found(bilal)];
  const told = await proposeLink(app, person(ana), { circle: from, to, words: "Un plan commun." });
  expect(told.done).toBe(true);
  const [link] = await linksOf(person(bilal), to);
  if (link === undefined) throw new Error("not proposed");
  return { ana, bilal, from, to, link: link.id };
}

const change = (who: PersonId, link: LinkId, to: "accepted" | "refused" | "ended") =>
  changeLink(app, person(who), { link, to });

describe("a link between two circles", () => {
  test("is proposed by one, accepted by the other, and public only then", async () => {
    const { ana, bilal, from, to, link } = await proposed();
    expect(await linksOf(visitor, from)).toEqual([]);
    expect(await bridges(person(ana), [from, to])).toEqual([]);
    expect(await change(ana, link, "accepted")).toEqual({
      done: false,
      refusal: "not-a-facilitator",
    });
    expect((await change(bilal, link, "accepted")).done).toBe(true);
    expect(await linksOf(visitor, from)).toHaveLength(1);
    expect(await bridges(visitor, [to, from])).toEqual([{ from, to, kind: "link" }]);
    expect((await change(ana, link, "ended")).done).toBe(true);
    expect(await bridges(visitor, [from, to])).toEqual([]);
  });

  test("is answered once, even by two at once", async () => {
    const { bilal, link, to } = await proposed();
    const told = await Promise.all([
      change(bilal, link, "accepted"),
      change(bilal, link, "accepted"),
    ]);
    expect(told.filter(({ done }) => done)).toHaveLength(1);
    expect(await linksOf(visitor, to)).toHaveLength(1);
  });

  test("is known to no one else while it waits, and a stranger answers nothing", async () => {
    const { link, to } = await proposed();
    const zoe = await somebody("Zoé");
    expect(await linksOf(person(zoe), to)).toEqual([]);
    expect(await change(zoe, link, "accepted")).toEqual({ done: false, refusal: "unknown-link" });
  });

  test("is not proposed twice, nor with a private circle", async () => {
    const { ana, bilal, from, to } = await proposed();
    for (const [who, circle, other] of [
      [ana, from, to],
      [bilal, to, from],
    ] as const)
      expect(await proposeLink(app, person(who), { circle, to: other, words: "Encore." })).toEqual({
        done: false,
        refusal: "already-linked",
      });
    const secret = await found(ana, { isOpen: false });
    expect(await proposeLink(app, person(ana), { circle: from, to: secret, words: "…" })).toEqual({
      done: false,
      refusal: "private-circle",
    });
    expect(await proposeLink(app, person(bilal), { circle: to, to: secret, words: "…" })).toEqual({
      done: false,
      refusal: "unknown-circle",
    });
  });
});

describe("the bridges of a picture", () => {
  test("join a circle and its part, once even when they are linked too", async () => {
    const ana = await somebody("Ana");
    const above = await found(ana);
    const part = await found(ana, { parent: above });
    await proposeLink(app, person(ana), { circle: above, to: part, words: "Ensemble." });
    const [link] = await linksOf(person(ana), part);
    if (link) await change(ana, link.id, "accepted");
    expect(await bridges(visitor, [above, part])).toEqual([
      { from: above, to: part, kind: "part" },
    ]);
  });

  test("leave out private, hidden and closed circles, even for their members", async () => {
    const ana = await somebody("Ana");
    const above = await found(ana);
    const [secret, hidden, over] = [
      await found(ana, { isOpen: false, parent: above }),
      await found(ana, { parent: above }),
      await found(ana, { parent: above }),
    ];
    await app.transaction(job("moderate-circles"), (work) =>
      reportableCircle.hide(work, hidden, "essai"),
    );
    await closeCircle(app, person(ana), { circle: over, why: "Fini.", readers: "everyone" });
    expect(await bridges(person(ana), [above, secret, hidden, over])).toEqual([]);
  });
});
