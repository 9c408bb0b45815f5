import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { linkHolder, person, type PersonId } from "#services/house";

import { browserOf, formTo } from "../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { builtAssets } from "../../../../tests/support/running.ts";
import { represents } from "../../../../tests/support/team.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { hearWords, hearWordsByLink } from "../../exchanges/protocol/actions/hear-words.ts";
import { type ExchangeLink, exchangePath } from "../../exchanges/protocol/actions/links.ts";
import { reportableWord } from "../../exchanges/protocol/actions/moderate-word.ts";
import {
  sayWord,
  sayWordByLink,
  takeWordBackByLink,
} from "../../exchanges/protocol/actions/say-word.ts";
import { takeStepByLink } from "../../exchanges/protocol/actions/take-step.ts";
import { blockOther } from "./actions/block-other.ts";
import { askedDoor, atDoor, letterLink, THURSDAY } from "./test-door.ts";

let app: TestHouse;
beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});
beforeEach(() => app.setNow(TEST_NOW));
afterAll(() => app.setNow(TEST_NOW));

const { asked, says, stateOf } = atDoor(() => app);
const held = ({ exchange }: ExchangeLink) => linkHolder("exchanges.exchange", exchange);
const writes = (link: ExchangeLink, words: string) =>
  sayWordByLink(app, held(link), { link, words });
const readBy = async (who: PersonId, { exchange }: Pick<ExchangeLink, "exchange">) =>
  ((await hearWords(app, person(who), { exchange }))?.words ?? []).map(({ words }) => words);

/** A day to which the first letter of its host said yes: that letter, which served, and the one that came after. */
async function agreed() {
  const door = await askedDoor(app);
  const { who, exchange } = await asked(door);
  const first = await letterLink(app, door.email);
  valueOf(await says(first, "accept"));
  const later = await letterLink(app, door.email);
  expect(later.number).toBe(first.number + 1);
  return { door, who, exchange, first, later };
}

describe("what a host says by its letters", () => {
  test("its guest’s question is answered from each of them, which served or not; the guest is told by a letter, and reads it", async () => {
    const { who, exchange, first, later } = await agreed();
    valueOf(await sayWord(app, person(who), { exchange, words: "Faut-il un repas ?" }));
    expect(await hearWordsByLink(app, later)).toMatchObject({
      maySay: true,
      words: [{ words: "Faut-il un repas ?", isNew: true }],
    });
    valueOf(await writes(first, "Oui, il n’y a rien à côté."));
    valueOf(await writes(later, "Il y a un four."));
    expect(await hearWordsByLink(app, later)).toMatchObject({ words: [{ isNew: false }, {}, {}] });
    expect(await readBy(who, { exchange })).toEqual([
      "Faut-il un repas ?",
      "Oui, il n’y a rien à côté.",
      "Il y a un four.",
    ]);
    const word = await writes(first, "Et une bouilloire.");
    await passTime(app, { minutes: 5 });
    expect((await lettersTo(app, `${who}@example.org`))[0]?.text).toContain("vous a écrit");
    // The guest reports it; it is taken back by the letters of that exchange alone.
    const reported = await app.transaction(person(who), (work) =>
      reportableWord.find(work, valueOf(word)),
    );
    expect(reported?.at).toContain(exchange);
    const other = await agreed();
    expect(
      await takeWordBackByLink(app, held(other.later), { link: other.later, word: valueOf(word) }),
    ).toMatchObject({ refusal: "unknown-word" });
    valueOf(await takeWordBackByLink(app, held(later), { link: later, word: valueOf(word) }));
    expect(await readBy(who, { exchange })).toHaveLength(4);
    expect((await readBy(who, { exchange })).at(-1)).toBeUndefined();
  });

  test("is said as long as an account could: not before the yes, not once it is off, not once somebody represents it", async () => {
    const door = await askedDoor(app);
    await asked(door);
    const link = await letterLink(app, door.email);
    expect(await writes(link, "Bonjour")).toMatchObject({ refusal: "not-agreed-any-more" });
    const off = await agreed();
    valueOf(await says(off.later, "cancel"));
    expect(await writes(off.first, "Bonjour")).toMatchObject({ refusal: "not-agreed-any-more" });
    const taken = await agreed();
    const rose = (await asked(await askedDoor(app), THURSDAY)).who;
    await represents(app, rose, taken.door.structure);
    expect(await writes(taken.later, "Bonjour")).toMatchObject({ refusal: "unknown-exchange" });
  });

  test("reaches its guest no more once they want to read no more of it, and looks the same there; the day stands", async () => {
    const { who, exchange, first } = await agreed();
    valueOf(await writes(first, "Bonjour"));
    expect(await blockOther(app, person(who), { exchange })).toMatchObject({ value: "unheard" });
    await passTime(app, { hours: 24 });
    const before = (await lettersTo(app, `${who}@example.org`)).length;
    valueOf(await writes(first, "Encore moi"));
    await passTime(app, { minutes: 5 });
    expect(await readBy(who, { exchange })).toEqual(["Bonjour"]);
    expect(await lettersTo(app, `${who}@example.org`)).toHaveLength(before);
    expect((await hearWordsByLink(app, first))?.words).toHaveLength(2);
    expect(await stateOf(who, exchange)).toBe("established");
    const another = await asked(await askedDoor(app));
    expect(await blockOther(app, person(another.who), { exchange })).toMatchObject({
      refusal: "unknown-day",
    });
  });

  test("is counted like any message", async () => {
    const { first } = await agreed();
    const browser = browserOf(app);
    const at = exchangePath(app, first);
    for (let said = 0; said < 10; said += 1)
      await browser.submit(formTo(await browser.get(at), `${at}/mots`), { mot: `Mot ${said}` });
    const page = await browser.submit(formTo(await browser.get(at), `${at}/mots`), {
      mot: "Un de trop",
    });
    expect(page.text).toContain("Mot 9");
    expect((await hearWordsByLink(app, first))?.words).toHaveLength(10);
  });
});

describe("that a host can welcome no more", () => {
  test("is said from the letter that said yes too; its guest is told; a yes never is", async () => {
    const { who, exchange, first } = await agreed();
    const at = exchangePath(app, first);
    const browser = browserOf(app);
    const page = await browser.get(at);
    expect(page.text).toContain("Nous ne pouvons plus vous accueillir");
    expect(page.text).toContain("Une lettre en prévient Gaspard.");
    const form = page.forms.find(({ fields }) => fields.some(([, value]) => value === "cancel"));
    const said = await browser.submit(form);
    expect(said.text).toContain("Cette journée n’a pas lieu.");
    expect(await stateOf(who, exchange)).toBe("cancelled");
    expect((await browser.submit(form)).text).toContain("Cette journée n’a pas lieu.");
    await passTime(app, { hours: 13 });
    const told = (await lettersTo(app, `${who}@example.org`))[0]?.text ?? "";
    expect(told).toContain("a dit que cela n’aura pas lieu.");
  });

  test("not by a link that served of somebody who has an account", async () => {
    const { who, exchange, first } = await agreed();
    const link = { exchange, party: "asker", who, number: 0 } as const;
    const step = { act: "cancel", terms: 1, number: 2 } as const;
    expect((await takeStepByLink(app, held(first), { ...step, link })).done).toBe(false);
    expect(await stateOf(who, exchange)).toBe("established");
    valueOf(await writes(first, "Bonjour"));
    const page = await browserOf(app).get(exchangePath(app, link));
    expect(page.text).toContain("Cette lettre a déjà servi");
    expect(page.text).not.toContain("L’échange est fini");
  });
});
