import { beforeAll, expect, test } from "vitest";

import { person, visitor } from "#services/house";

import { browserIn, browserOf } from "../../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { builtAssets } from "../../../../../tests/support/running.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { seeLetter } from "../actions/see-letter.ts";
import { inviteStructure } from "../actions/invite-structure.ts";
import { seeMyInvitation } from "../actions/my-invitations.ts";

let app: TestHouse;

beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});

test("of a structure of which one knows neither mail nor address, the poster is a page and a file, leads to its door, and names nobody", async () => {
  const ines = await situations(app).someone("Inès Delorme");
  const asked = { name: "La Remise", commune: "26108", isNamed: true };
  const { invitation } = valueOf(await inviteStructure(app, person(ines), asked));
  const seen = await seeMyInvitation(app, person(ines), { id: invitation });
  const code = seen?.poster ?? "";
  const at = `/squat/invitations/${invitation}/affiche`;
  const browser = await browserIn(app, ines);
  const page = await browser.get(at);
  expect(page.text).toContain(`/porte/${code.slice(0, 5)}-${code.slice(5)}`);
  const [, poster = ""] = page.html.split('class="affiche"');
  expect(poster).toContain("<svg");
  expect(poster.split("</article>")[0]).not.toContain("Inès Delorme");
  const file = await browser.get(`${at}.pdf`);
  expect(Buffer.from(file.bytes.slice(0, 5)).toString()).toBe("%PDF-");
  expect(file.headers.get("content-disposition")).toContain("affiche.pdf");
  expect(await seeLetter(app, visitor, { code, place: "dehors" })).toMatchObject({
    kind: "poster",
    by: [],
  });
  expect((await browserOf(app).get(at)).at).toMatch(/^\/entrer/);
});
