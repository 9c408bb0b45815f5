import { demonstrationPeople } from "#rules/people";

import { type Browser, browserOf, formTo, type SeenPage } from "./browser.ts";
import type { TestHouse } from "./house.ts";
import { linkIn, lettersTo } from "./time.ts";

const { bruno, josiane, nadege, quentin } = demonstrationPeople;

/**
 * What happens to accounts: somebody lost an address and two of her circle confirm, somebody else
 * waits; a member without an address gets a slip. Answers the pages that
 * stand behind these forms.
 */
export async function keepAccounts(app: TestHouse, member: Browser): Promise<readonly string[]> {
  const hers = await loseAddress(app, nadege, "nadege.neuve@example.org");
  const seen = [...hers.seen];
  for (const { email } of [quentin, josiane]) {
    await askFriend(browserOf(app), hers.follow, email);
    const witness = linkIn((await lettersTo(app, email))[0], "/l/temoigner/");
    await press(browserOf(app), witness, { dit: "oui" });
  }
  seen.push(linkIn((await lettersTo(app, nadege.email))[0], "/l/garder/"));

  const theirs = await loseAddress(app, josiane, "josiane.neuve@example.org");
  await askFriend(browserOf(app), theirs.follow, bruno.email);
  seen.push(theirs.follow, linkIn((await lettersTo(app, bruno.email))[0], "/l/temoigner/"));

  return [...seen, await giveSlip(member)];
}

/** Somebody asks to come back by another address: the page where they follow it. */
async function loseAddress(
  app: TestHouse,
  { name, email: perdue }: { readonly name: string; readonly email: string },
  email: string,
) {
  const browser = browserOf(app);
  const page = await browser.get("/entrer/adresse-perdue");
  const asked = await browser.submit(formTo(page, "/entrer/adresse-perdue"), { perdue, email });
  const code = await codeTo(app, email);
  const form = formTo(asked, "/entrer/adresse-perdue/code");
  const followed = await browser.submit(form, { code, nom: name });
  return { seen: [asked.at], follow: followed.at };
}

async function askFriend(browser: Browser, follow: string, email: string): Promise<void> {
  await press(browser, follow, { email });
}

/** Sends the form of a page of a signed link. */
async function press(
  browser: Browser,
  at: string,
  filling: Readonly<Record<string, string>>,
): Promise<SeenPage> {
  const page = await browser.get(at);
  const fields = Object.entries(filling);
  return browser.post(page.forms.find(({ method }) => method === "POST")?.action ?? at, fields);
}

async function codeTo(app: TestHouse, email: string): Promise<string> {
  const code = /\b(\d{3}) ?(\d{3})\b/.exec((await lettersTo(app, email))[0]?.text ?? "");
  return `${code?.[1]}${code?.[2]}`;
}

/** A member makes somebody a member, and their slip. */
async function giveSlip(member: Browser): Promise<string> {
  const at = "/moi/mandats/sans-adresse";
  const made = await member.submit(formTo(await member.get(at), at), {
    nom: "Fernande",
    pour: ["circles"],
    accord: "paper",
    note: "Papier signé ce matin.",
    mois: "6",
  });
  return (await member.submit(formTo(made, `${made.at}/billet`))).at;
}
