import { expect, test } from "vitest";

import { person } from "#services/house";

import { asks, sends, TODAY } from "../../../../../tests/support/bodies.ts";
import { app, at, inBodiesHouse } from "../../../../../tests/support/bodies-house.ts";
import { browserIn, formTo } from "../../../../../tests/support/browser.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { endAsked } from "../actions/end-asked.ts";
import { sayNoBody } from "../actions/say-body.ts";
import { askAt, bodyAskedAt } from "../domain/address.ts";

inBodiesHouse();

test("who asks a body that stops coming meanwhile reads why, with what they wrote, and sends it no more", async () => {
  const mine = await browserIn(app, at.ana);
  const page = await mine.get(askAt(at.body));
  valueOf(await sayNoBody(app, person(at.odile), { organisation: at.body }));
  const typed = { visites: [at.visits[0]], mots: "À Saillans, le midi." };
  const sent = await mine.submit(formTo(page, askAt(at.body)), typed);
  expect(sent.status).toBe(409);
  expect(sent.text).toContain("Cette structure n’est plus là.");
  expect(sent.html).toContain("À Saillans, le midi.");
  expect(formTo(sent, askAt(at.body))?.buttons ?? []).toEqual([]);
  expect((await mine.get(askAt(at.body))).status).toBe(404);
});

test("who answers for a body what is over meanwhile reads so, and nothing of whoever asked", async () => {
  const asked = await asks(app, at);
  await sends(app, at, asked);
  const theirs = await browserIn(app, at.odile);
  const address = bodyAskedAt(at.body, asked);
  const page = await theirs.get(address);
  valueOf(await endAsked(app, person(at.ana), { asked }));
  const sent = await theirs.submit(formTo(page, address), { qui: at.paul, verifie: "not-yet" });
  expect([sent.status, sent.text]).toEqual([
    409,
    expect.stringContaining("Cette demande n’est plus là."),
  ]);
  expect(sent.text).not.toContain("Ana");
  expect((await theirs.get(address)).status).toBe(404);
});

test("a day before those that were asked is said beside the first day, a later one beside the last", async () => {
  const asked = await asks(app, at, {
    from: TODAY.add({ days: 2 }),
    until: TODAY.add({ days: 5 }),
  });
  await sends(app, at, asked);
  const theirs = await browserIn(app, at.odile);
  const address = bodyAskedAt(at.body, asked);
  const says = async (days: Readonly<Record<string, string>>) => {
    const form = formTo(await theirs.get(address), address);
    return (await theirs.submit(form, { qui: at.paul, verifie: "not-yet", ...days })).html;
  };
  const problem = /href="#[^"]*(du|au)">Ce jour est (avant|après)/;
  expect(problem.exec(await says({ du: TODAY.add({ days: 1 }).toString() }))?.slice(1)).toEqual([
    "du",
    "avant",
  ]);
  expect(problem.exec(await says({ au: TODAY.add({ days: 6 }).toString() }))?.slice(1)).toEqual([
    "au",
    "après",
  ]);
});
