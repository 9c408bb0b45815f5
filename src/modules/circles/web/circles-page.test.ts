import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

import { makePersonIn } from "#modules/people";
import { job, person } from "#services/house";

import { browserOf } from "../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../tests/support/filled.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { browserAs } from "../../../../tests/support/personas.ts";
import { makeCircleIn } from "../actions/make-circle.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 120_000);

/** The names of circles in a part of the page, in order. */
function namesIn(html: string, id: string): readonly string[] {
  const start = html.indexOf(`id="${id}"`);
  if (start === -1) return [];
  const next = html.indexOf("<h2", start + 10);
  const part = html.slice(start, next === -1 ? undefined : next);
  return [...part.matchAll(/<h3>([^<]+)<\/h3>/g)].map(([, name = ""]) => name);
}

describe("the list of circles", () => {
  test("says each circle once, one's own first", async () => {
    const { html } = await (await browserAs(app, "Jean-Rémy")).get("/cercles");
    const [mine, others] = [namesIn(html, "vos-cercles"), namesIn(html, "tous")];
    expect(mine).toContain("La timonerie");
    expect(others).toContain("Atelier du recyclage");
    expect(mine.filter((name) => others.includes(name))).toEqual([]);
  });

  test("shows those that one may know of to a visitor, the most numerous first", async () => {
    const { html } = await browserOf(app).get("/cercles");
    expect(namesIn(html, "vos-cercles")).toEqual([]);
    expect(namesIn(html, "tous")[0]).toBe("Plantes à partager");
    expect(html).not.toContain("La semaine d’Adrienne");
  });

  test("finds words whatever their accents, kinds, and where one needs not ask", async () => {
    const browser = await browserAs(app, "Jean-Rémy");
    const found = async (query: string) => namesIn((await browser.get(query)).html, "tous");
    expect(await found("/cercles?q=THEATRE")).toEqual(["Théâtre au cœur des villages"]);
    expect(await found("/cercles?genre=governing")).toEqual(["La timonerie"]);
    expect(await found("/cercles?ouverts=1")).not.toContain("À côté, pas à la place");
    expect(await found("/cercles?miens=1&tri=name")).toEqual([
      "Bureaux ouverts",
      "Jardins en partage",
      "La timonerie",
      "Plantes à partager",
      "Professionnels de la qualité",
    ]);
    expect(await found("/cercles?fermes=1")).toContain("Noël sans emballage");
    expect((await browser.get("/cercles?q=introuvable")).text).toContain(
      "Aucun cercle ne répond à cela.",
    );
  });

  test("gives the whole list to machines, nothing apart", async () => {
    const browser = await browserAs(app, "Jean-Rémy");
    const { html } = await browser.get("/cercles.json");
    expect(html).toContain("La timonerie");
    expect(html).toContain("Atelier du recyclage");
  });

  test("whole: all that there are, in the order that is asked, however many", async () => {
    const full = await testHouse();
    const names = Array.from({ length: 61 }, (_, i) => `Cercle ${String(i).padStart(2, "0")}`);
    const founder = await full.transaction(job("test"), (work) =>
      makePersonIn(work, { name: "Ana" }),
    );
    await full.transaction(person(founder), async (work) => {
      for (const name of names)
        await makeCircleIn(work, {
          name,
          kind: "global",
          isOpen: true,
          purpose: "Agir.",
          charter: ["Oui."],
        });
    });
    const { html } = await browserOf(full).get("/cercles.json?tri=name");
    const { total, circles } = z
      .object({ total: z.number(), circles: z.array(z.object({ name: z.string() })) })
      .parse(JSON.parse(html));
    expect(total).toBe(61);
    expect(circles.map(({ name }) => name)).toEqual(names);
    const few = await browserOf(full).get("/cercles.json?q=42");
    expect(JSON.parse(few.html)).toMatchObject({ total: 1, circles: [{ name: "Cercle 42" }] });
  });

  test.each(["/cercles?q=%00", "/cercles?q=a%00b&genre=%00", "/cercles?page=%00", "/cercles/%00"])(
    "an address that holds a NUL is nobody's: %s",
    async (at) => {
      expect((await browserOf(app).get(at)).status).toBe(404);
    },
  );

  test.each(["?q=%ED%A0%80", "?q=%25_%5C", "?page=1e9", "?tri=x&genre=y", "?page=-1"])(
    "%s gives no accident",
    async (query) => {
      expect((await browserOf(app).get(`/cercles${query}`)).status).toBeLessThan(500);
    },
  );
});
