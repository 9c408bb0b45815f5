import { beforeAll, expect, test } from "vitest";

import type { Browser } from "./support/browser.ts";
import { filledHouse } from "./support/filled.ts";
import { firstSeenOf } from "./support/first-seen.ts";
import type { TestHouse } from "./support/house.ts";
import { browserAs } from "./support/personas.ts";
import { tapsOf } from "./support/simple-taps.ts";

/*
 * What Adrienne does most is within five taps of her home, in simple mode: a link that is followed is one, « La suite »
 * and whatever else has to be opened to see that link are one each.
 */
const MOST = 5;

let app: TestHouse;
let adrienne: Browser;
beforeAll(async () => {
  app = await filledHouse();
  adrienne = await browserAs(app, "Adrienne");
}, 60_000);

/** The fewest taps from the home to each page that is reached in `MOST`. */
async function reached(): Promise<ReadonlyMap<string, number>> {
  const taps = new Map([["/", 0]]);
  for (let far = 0; far < MOST; far += 1)
    for (const [at] of [...taps].filter(([, tap]) => tap === far)) {
      const { html, status } = await adrienne.get(at);
      if (status !== 200) continue;
      for (const [link, opened] of tapsOf(html))
        if (far + opened <= MOST) taps.set(link, Math.min(taps.get(link) ?? MOST, far + opened));
    }
  return taps;
}

test("her words, her week, who helps, what comes after her: five taps at most", async () => {
  const taps = await reached();
  const far = (way: RegExp) =>
    Math.min(...[...taps].filter(([at]) => way.test(at)).map(([, tap]) => tap));
  const most = {
    news: far(/^\/nouvelles\/[0-9a-f-]{36}$/),
    after: far(/^\/moi\/apres-moi$/),
    look: far(/^\/moi\/affichage$/),
    helpers: far(/^\/chez-moi\/aides$/),
    situations: far(/^\/chez-moi\/situations$/),
    guardianship: far(/^\/chez-moi\/situations\/tutelle$/),
    passing: far(/^\/chez-moi\/coup-de-main$/),
    enter: far(/^\/chez-moi\/comment-entrer$/),
    mandates: far(/^\/moi\/mandats$/),
    data: far(/^\/moi\/donnees$/),
    needed: far(/^\/prevenir$/),
  };
  expect(Object.entries(most).filter(([, tap]) => tap > MOST)).toEqual([]);
  // To write to one's own is nearer still.
  expect(most.news).toBeLessThanOrEqual(3);
}, 240_000);

test("who acts for her now is said on her home, and stopped there in one", async () => {
  const nadege = await browserAs(app, "Nadège");
  const list = await nadege.get("/moi/mandats");
  const act = list.forms.find(({ action }) => action.endsWith("/agir"));
  await nadege.submit(act);
  const home = await adrienne.get("/");
  const stop = home.forms.find(({ action }) => /^\/moi\/mandats\/[^/]+\/cesser$/.test(action));
  expect(firstSeenOf(home.html)).toContain(`action="${stop?.action}"`);
  await adrienne.submit(stop);
  expect((await adrienne.get("/")).text).not.toContain("agit pour vous en ce moment");
});

/** What « Chez moi » offers before anything is opened, but the way that comes and goes. */
const commands = async () =>
  [...firstSeenOf((await adrienne.get("/chez-moi")).html).matchAll(/<(?:a|button)\b[^>]*>([^<]+)/g)]
    .map(([, words = ""]) => words.trim())
    .filter((words) => !words.startsWith("Trouver quelqu’un"));

test("a visit that nobody makes is said on her home, one tap from naming somebody; her commands stay where they are", async () => {
  const usual = await commands();
  expect(usual).toContain("Je ne serai pas là");
  const { html } = await adrienne.get("/moi/fil");
  const at = /\/chez-moi\/visites\/[^/"]+\/le\/([0-9-]+)\/qui/.exec(html);
  const day = Temporal.PlainDate.from(at?.[1] ?? "");
  const now = app.clock.now();
  app.setNow(
    day
      .subtract({ days: 1 })
      .toZonedDateTime({ timeZone: "Europe/Paris", plainTime: "10:00" })
      .toInstant(),
  );
  for (const page of ["/", "/chez-moi"])
    expect([page, tapsOf((await adrienne.get(page)).html).get(at?.[0] ?? "")]).toEqual([page, 1]);
  expect(await commands()).toEqual(usual);
  // In two more, whoever they are: their name, and the one button.
  const asked = await adrienne.get(at?.[0] ?? "");
  expect(firstSeenOf(asked.html)).toContain("Demander à cette personne de venir");
  expect([...firstSeenOf(asked.html).matchAll(/type="radio"/g)].length).toBeGreaterThan(10);
  app.setNow(now);
});
