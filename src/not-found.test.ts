import { beforeAll, expect, test } from "vitest";

import { browserIn, browserOf } from "../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../tests/support/house.ts";
import { openedMeeting } from "../tests/support/meetings.ts";
import { gardenCircle } from "../tests/support/occasions.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;

beforeAll(async () => {
  app = await testHouse();
  circle = await gardenCircle(app);
});

const NOBODYS = "00000000-0000-4000-8000-000000000000";
const wayTo = (at: string) => `/entrer?vers=${encodeURIComponent(at)}`;

test("what is not for a visitor is what does not exist, but for its address; it leads in, and back there", async () => {
  const meeting = await openedMeeting(app, circle.people.ana, circle.space);
  const [forbidden, unknown] = [`/reunions/${meeting}`, `/reunions/${NOBODYS}`];
  const visitor = browserOf(app);
  const pages = [await visitor.get(forbidden), await visitor.get(unknown)];
  expect(pages.map(({ status }) => status)).toEqual([404, 404]);
  expect(pages[0]?.html.replaceAll(meeting, NOBODYS)).toBe(pages[1]?.html);
  expect(pages[0]?.text).toContain(
    "Elle est pour vous, d’une lettre par exemple ? Entrez : vous y reviendrez.",
  );
  // The way of the page, and that of its header.
  expect(pages[0]?.html.split(`href="${wayTo(forbidden)}"`)).toHaveLength(3);
  expect((await visitor.get(wayTo(forbidden))).html).toContain(`name="vers" value="${forbidden}"`);

  const ana = await browserIn(app, circle.people.ana);
  const back = await ana.get(wayTo(forbidden));
  expect(back.status).toBe(200);
  expect(back.html).toContain("Le compte rendu s’écrit");
});

test("who is in reads it as before", async () => {
  const seen = await (await browserIn(app, circle.people.zoe)).get(`/reunions/${NOBODYS}`);
  expect(seen.status).toBe(404);
  expect(seen.text).not.toContain("vous y reviendrez");
  expect(seen.html).not.toContain("/entrer?vers=");
});

test.each([
  ["/personne?page=2", wayTo("/personne?page=2")],
  ["/personne.pdf", wayTo("/personne.pdf")],
  ["//mal.example.org", undefined],
  ["/\\mal.example.org", undefined],
  ["/entrer/nulle-part", undefined],
  ["/l/personne", undefined],
  [`/${"x".repeat(600)}`, undefined],
])("« %s » is come back to by %s", async (at, way) => {
  const { status, html } = await browserOf(app).get(at);
  expect(status).toBe(404);
  expect(/href="(\/entrer\?[^"]*)"/.exec(html)?.[1]).toBe(way);
  expect(html.includes("vous y reviendrez")).toBe(way !== undefined);
});

test("a form that finds nothing leads nowhere back", async () => {
  const visitor = browserOf(app);
  const { html } = await visitor.get("/contact");
  const token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? "";
  const answer = await visitor.post("/personne/du-tout", [["token", token]]);
  expect(answer.status).toBe(404);
  expect(answer.html).not.toContain("/entrer?vers=");
});
