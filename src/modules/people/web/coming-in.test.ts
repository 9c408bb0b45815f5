import { beforeAll, describe, expect, test } from "vitest";

import { job, operator, person, saveInstanceIn, visitor, type PersonId } from "#services/house";
import { listMailsIn } from "#services/mail";

import {
  browserOf,
  type Browser,
  formTo,
  type SeenPage,
} from "../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { findOrMakeAddressIn } from "../actions/keep-address.ts";
import { makePersonIn } from "../actions/make-person.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
  await app.transaction(job("opening"), (work) =>
    saveInstanceIn(work, { operatorAddress: "tient@example.org", name: "Archipel d’essai" }),
  );
});

/** The last mail to an address, as the operator reads it while no server is set. */
async function mailTo(email: string) {
  const listed = await app.transaction(operator(), (work) =>
    listMailsIn(work, { from: 0, most: 500 }),
  );
  const mail = listed?.mails.find(({ kept }) => kept?.to === email)?.kept;
  if (mail === undefined) throw new Error(`no mail to ${email}`);
  const code = /^ {4}(\d{3}) (\d{3})$/m.exec(mail.text);
  return {
    ...mail,
    code: `${code?.[1]}${code?.[2]}`,
    link: /http:\/\/localhost(\/l\/entrer\/\S+)/.exec(mail.text)?.[1] ?? "",
  };
}

const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

async function ask(browser: Browser, email: string, from = "/entrer"): Promise<SeenPage> {
  const page = await browser.get(from);
  return browser.submit(formTo(page, "/entrer"), { email });
}

let numbered = 0;
/** Somebody who was here before, with a name and an address of their own. */
async function known(name = "Lison") {
  const email = `connue${(numbered += 1)}@example.org`;
  const id = await app.transaction(visitor, async (work) =>
    makePersonIn(work, { name, address: await findOrMakeAddressIn(work, email) }),
  );
  return { email, id };
}

async function cameIn(email: string): Promise<Browser> {
  const browser = browserOf(app);
  const page = await ask(browser, email);
  await browser.submit(formTo(page, "/entrer/code"), { code: (await mailTo(email)).code });
  return browser;
}

const isIn = async (browser: Browser) =>
  (await browser.get("/moi/nom")).status === 200 &&
  (await browser.get("/moi/nom")).at === "/moi/nom";

describe("coming in by a code", () => {
  test("the first time, one gives an address, then the code, then a name, and goes where one was going", async () => {
    const browser = browserOf(app);
    const asked = await ask(browser, "Premiere.Fois@Example.org", "/entrer?vers=/moi/adresses");
    expect(asked.at).toMatch(/^\/entrer\/code\?demande=/);
    expect(asked.text).toContain("premiere.fois@example.org");
    const { code, subject, replyTo, text } = await mailTo("premiere.fois@example.org");
    expect(subject).toBe("Pour entrer dans Archipel d’essai");
    expect(subject).not.toContain(code);
    expect(replyTo).toBe("tient@example.org");
    expect(text).toContain("avant 9 h 15");

    const naming = await browser.submit(formTo(asked, "/entrer/code"), {
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    });
    expect(naming.text).toContain("Comment voulez-vous qu’on vous appelle ?");
    const arrived = await browser.submit(formTo(naming, "/moi/nom"), { nom: "  Lison   Faure " });
    expect(arrived.at).toBe("/moi/adresses");
    expect(arrived.text).toContain("Lison Faure");
    expect(arrived.text).toContain("premiere.fois@example.org confirmée");
  });

  test("the next time, one is at home at once, under the same name", async () => {
    const { email } = await known("Basile");
    const browser = await cameIn(email);
    expect((await browser.get("/moi/nom")).html).toContain('value="Basile"');
  });

  test("whether an address is known, nothing tells: the pages are the same, byte for byte", async () => {
    const { email } = await known();
    const stranger = email.replace("connue", "inconn");
    const page = async (to: string) => {
      const { html, status, way } = await ask(browserOf(app), to);
      const bare = html
        .replaceAll(to, "EMAIL")
        .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "ID")
        .replace(/name="token" value="[^"]*"/g, "TOKEN");
      return { bare, status, way };
    };
    expect(await page(stranger)).toEqual(await page(email));
    const [one, two] = [await mailTo(email), await mailTo(stranger)];
    expect(one.text.replace(/\d{3} \d{3}|\/l\/entrer\/\S+/g, "")).toBe(
      two.text.replace(/\d{3} \d{3}|\/l\/entrer\/\S+/g, ""),
    );
  });

  test("a wrong code says how many tries are left, and what was typed stays", async () => {
    const { email } = await known();
    const browser = browserOf(app);
    const page = await ask(browser, email);
    const { code } = await mailTo(email);
    const wrong = otherThan(code);
    const answer = await browser.submit(formTo(page, "/entrer/code"), { code: wrong });
    expect(answer.status).toBe(409);
    expect(answer.title).toMatch(/^Erreur : /);
    expect(answer.text).toContain("Il vous reste 4 essais.");
    expect(answer.html).toContain(`value="${wrong}"`);
    const short = await browser.submit(formTo(answer, "/entrer/code"), { code: "12" });
    expect(short.text).toContain("Écrivez les 6 chiffres du courriel.");
    const right = await browser.submit(formTo(short, "/entrer/code"), { code });
    expect(right.way[0]).toBe(303);
    expect(await isIn(browser)).toBe(true);
  });

  test("after 5 wrong codes one waits 1 minute, then 5, then 30, and the page says until when", async () => {
    const { email } = await known();
    const browser = browserOf(app);
    const until = ["9 h 01", "9 h 06", "9 h 36", "10 h 06"] as const;
    const later = [1, 6, 36, 66] as const;
    for (const [round, time] of until.entries()) {
      let page = await ask(browser, email);
      const wrong = otherThan((await mailTo(email)).code);
      for (let tries = 0; tries < 5; tries += 1)
        page = await browser.submit(formTo(page, "/entrer/code"), { code: wrong });
      expect(page.status).toBe(409);
      expect(page.text).toContain(`attendez ${time}`);
      expect(formTo(page, "/entrer/code")).toBeUndefined();
      app.setNow(TEST_NOW.add({ minutes: later[round] ?? 0 }));
    }
    app.setNow(TEST_NOW);
  });

  test("while one waits, the right code opens nothing and the link of the mail still does", async () => {
    const { email } = await known();
    const browser = browserOf(app);
    let page = await ask(browser, email);
    const { code, link } = await mailTo(email);
    const first = page;
    for (let tries = 0; tries < 5; tries += 1)
      page = await browser.submit(formTo(page, "/entrer/code"), { code: otherThan(code) });
    const forced = await browser.submit(
      {
        ...first.forms[0]!,
        fields: formTo(first, "/entrer/code")?.fields.filter(([n]) => n !== "act") ?? [],
        action: "/entrer/code",
      },
      { code },
    );
    expect(forced.status).toBe(409);
    expect(await isIn(browser)).toBe(false);
    const open = await browser.get(link);
    await browser.submit(formTo(open, link));
    expect(await isIn(browser)).toBe(true);
  });
});
