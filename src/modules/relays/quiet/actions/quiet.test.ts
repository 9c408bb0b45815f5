import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import { type QuietHours, USUAL_QUIET } from "#basics/hours/quiet";
import { job, person, type PersonId } from "#services/house";

import { browserIn } from "../../../../../tests/support/browser.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { type Relaying, relaying } from "../../../../../tests/support/relaying.ts";
import { ALWAYS, type Serving, serving, WEEKDAYS } from "../../../../../tests/support/served.ts";
import { aboutPerson } from "../../actions/about-person.ts";
import { chooseQuiet, quietHours, seeQuiet } from "./choose-quiet.ts";
import { seeHelp } from "../../actions/see-relays.ts";
import { raiseOfSilenceIn, tellOfSilence } from "../../actions/tell-of-silence.ts";

let the: Relaying;
beforeAll(async () => {
  the = await relaying();
});
beforeEach(() => the.anew());

const hours = (from: string, until: string, zone: QuietHours["zone"] = "Europe/Paris") => ({
  from: Temporal.PlainTime.from(from),
  until: Temporal.PlainTime.from(until),
  zone,
});
const choose = (of: QuietHours) => chooseQuiet(the.app, person(the.ana), { hours: of });
const mine = () => seeQuiet(the.app, person(the.ana), undefined);
/** It is that hour in Paris, today. */
const itIs = (time: string) =>
  the.app.setNow(
    dayOf(the.app.clock.now())
      .toZonedDateTime({ timeZone: "Europe/Paris", plainTime: time })
      .toInstant(),
  );
const silence = async () => (await seeHelp(the.app, person(the.ana), undefined))?.silence;
const toldOf = async () => (await silence())?.told.map(({ name }) => name);
const needed = async (who: PersonId) =>
  (await the.letters(who)).filter((one) => one === "Quelqu’un a besoin de vous maintenant").length;

/** Ana's list is told of silences: Quentin, then Hélène half an hour after. */
async function listed(): Promise<void> {
  await the.listed(the.quentin);
  await the.listed(the.helene);
  await the.delay("half-hour");
  valueOf(await tellOfSilence(the.app, person(the.ana), { tells: true }));
}
const falls = () =>
  the.app.transaction(job("test"), async (work) =>
    valueOf(await raiseOfSilenceIn(work, { person: the.ana, askedAt: work.now, isAlone: true })),
  );

describe("a silence", () => {
  beforeEach(listed);

  test("raised in the quiet hours, it is told to nobody before they end; and her page says when", async () => {
    itIs("22:30");
    const before = await needed(the.quentin);
    await falls();
    await the.later(30);
    expect([await toldOf(), (await silence())?.heldIn]).toEqual([[], "Europe/Paris"]);
    const page = await (await browserIn(the.app, the.ana)).get("/prevenir");
    expect(page.text).toMatch(/Sans nouvelles de vous, votre liste est prévenue le .* à 8 h/);
    expect(page.text).toContain("Ce sont vos heures calmes");
    await the.later(9 * 60 - 1);
    expect(await needed(the.quentin)).toBe(before);
    await the.later(1);
    expect([await toldOf(), (await silence())?.heldIn]).toEqual([["Quentin"], undefined]);
    expect(await needed(the.quentin)).toBe(before + 1);
  });

  test("begun before them, the delay runs on, and the next is told when they end", async () => {
    itIs("19:45");
    await falls();
    expect(await toldOf()).toEqual(["Quentin"]);
    await the.later(30);
    await the.later(11 * 60);
    expect(await toldOf()).toEqual(["Quentin"]);
    await the.later(45);
    expect(await toldOf()).toEqual(["Quentin", "Hélène"]);
  });

  test("who cannot, at night, passes it on in the morning; that somebody takes care of it is told at once", async () => {
    itIs("19:45");
    await falls();
    await the.later(60);
    valueOf(await the.answer(the.quentin, "cannot"));
    expect(await toldOf()).toEqual(["Quentin"]);
    valueOf(await the.answer(the.quentin, "takes"));
    expect(await silence()).toMatchObject({ isTaken: true, heldIn: undefined });
    await the.later(12 * 60);
    expect(await toldOf()).toEqual(["Quentin"]);
  });

  test("nor is it said at night that nobody answered", async () => {
    itIs("19:20");
    const last = async () => (await the.letters(the.helene)).at(-1);
    await falls();
    await the.later(30);
    await the.later(30);
    expect([await toldOf(), await last()]).toEqual([
      ["Quentin", "Hélène"],
      "Quelqu’un a besoin de vous maintenant",
    ]);
    await the.later(12 * 60);
    expect(await last()).toBe("Personne n’a répondu");
  });

  test("at the hours that she chose, and at once where she chooses none while it waits", async () => {
    valueOf(await choose(hours("22:00", "07:00")));
    itIs("21:00");
    await falls();
    expect(await toldOf()).toEqual(["Quentin"]);
    await the.later(90);
    expect((await silence())?.heldIn).toBe("Europe/Paris");
    valueOf(await choose(hours("20:00", "20:00")));
    expect(await toldOf()).toEqual(["Quentin", "Hélène"]);
  });
});

test("a call for help is not held by them, though a silence is", async () => {
  await listed();
  itIs("23:00");
  await falls();
  const before = [await needed(the.quentin), await needed(the.helene)];
  valueOf(await the.help());
  expect((await the.open())?.told.map(({ name }) => name)).toEqual(["Quentin"]);
  await the.later(30);
  expect(await needed(the.quentin)).toBe((before[0] ?? 0) + 1);
  expect(await needed(the.helene)).toBe((before[1] ?? 0) + 1);
  expect(await toldOf()).toEqual([]);
});

describe("a service has hours of its own", () => {
  let ccas: Serving;
  beforeAll(async () => {
    ccas = await serving(the);
  });
  const falling = async (of: string) => {
    await ccas.says(of);
    await the.listed(the.quentin);
    await the.delay("half-hour");
    await ccas.listed();
    itIs("22:00");
    valueOf(await ccas.silent());
    expect(await toldOf()).toEqual([]);
    await the.later(10 * 60);
  };

  test("in the quiet hours it is not told, though it answers at night", async () => {
    await falling(ALWAYS);
    expect(await toldOf()).toContain("Le CCAS");
  });

  test("when they end and it does not answer yet, it is passed over as ever", async () => {
    await falling(WEEKDAYS);
    expect([await toldOf(), (await silence())?.passed?.why]).toEqual([["Quentin"], "closed"]);
  });
});

describe("who chooses them", () => {
  test("from eight to eight as long as nothing is said; then what one said, in one's archive too", async () => {
    expect(await mine()).toEqual(USUAL_QUIET);
    const chosen = hours("21:30", "06:45", "Indian/Reunion");
    valueOf(await choose(chosen));
    expect(await mine()).toEqual(chosen);
    const read = await the.app.transaction(job("test"), (work) => quietHours(work, the.ana));
    expect(read).toEqual(chosen);
    const archive = await the.app.transaction(job("archive"), (work) =>
      aboutPerson.gives(work, the.ana),
    );
    expect(JSON.stringify(archive)).toContain("de 21 h 30 à 6 h 45 (horloge : La Réunion)");
  });

  test("on a page that keeps what was typed, and says beside each hour what is wrong with it", async () => {
    const browser = await browserIn(the.app, the.ana);
    const at = "/prevenir/qui/calme/autres";
    const send = async (de: string, a: string) => {
      const { forms } = await browser.get(at);
      const form = forms.find(({ action }) => action === at);
      return browser.submit(form, { de, a, horloge: "Pacific/Tahiti" });
    };
    const sent = await send("12:00", "08:00");
    expect(sent.status).toBe(422);
    expect(sent.text).toContain("Choisissez une heure du soir, entre 17 h et minuit.");
    expect(sent.html).toMatch(/name="de"[^>]*value="12:00"|value="12:00"[^>]*name="de"/);
    expect(await mine()).toEqual(USUAL_QUIET);
    expect((await send("20:00", "20:00")).text).toContain("entre 5 h et midi.");
    expect(await mine()).toEqual(USUAL_QUIET);
    await send("0 h", "6h30");
    const page = await browser.get("/prevenir/qui");
    expect(page.text).toContain("de minuit à 6 h 30 (horloge : Tahiti)");
  });

  test("an afternoon is left; in person alone", async () => {
    expect(await choose(hours("12:00", "08:00"))).toMatchObject({ refusal: "not-of-the-evening" });
    expect(await choose(hours("20:00", "15:00"))).toMatchObject({ refusal: "not-of-the-morning" });
    expect(await mine()).toEqual(USUAL_QUIET);
    const holder = await actingFor(the.app, the.ana, await the.someone("Nadège"), ["homecare"]);
    const asked = { hours: hours("22:00", "07:00") };
    expect(await chooseQuiet(the.app, holder, asked)).toMatchObject({ refusal: "not-yours" });
    expect(await seeQuiet(the.app, holder, undefined)).toBeUndefined();
  });
});
