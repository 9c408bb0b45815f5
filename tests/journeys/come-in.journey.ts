import { journey, type Letter, linkIn, type Way } from "./journey.ts";

const SOMEONE = "lison@example.org";
const OTHER = "lison.travail@example.org";

journey("someone comes in by a code, says who they are, and goes out", async (way) => {
  const { page, send, sees } = way;
  await page.goto("/");
  await way.follow("Entrer");
  await send(/^\/entrer$/, { email: SOMEONE });
  await send(/^\/entrer\/code$/, { code: await codeFor(way, SOMEONE) });
  await page.goto("/moi/nom");
  await send(/^\/moi\/nom$/, { nom: "Lison Vernet" });
  await sees("Lison Vernet");
  await page.goto("/moi/affichage");
  await send(/^\/moi\/affichage$/, { aide: "Quentin", telephone: "04 65 71 00 12" });
  await page.goto("/sortir");
  await send(/^\/sortir$/);
  await page.goto("/");
  await sees("Entrer");
});

journey("someone keeps two addresses and ends the sessions they forgot", async (way) => {
  const { page, send, sees } = way;
  await comeInByLink(way);
  await page.goto("/moi/adresses");
  await send(/^\/moi\/adresses$/, { email: OTHER });
  await send(/^\/moi\/adresses\/code$/, { code: await codeFor(way, OTHER) });
  await page.goto("/moi/adresses");
  await sees(OTHER);
  const line = `xpath=//main//*[contains(text(), "${OTHER}")]/following::a[contains(@href, "/retirer")][1]`;
  await page.locator(line).first().click();
  await send(/\/retirer$/);

  const tablet = await way.elsewhere();
  await comeInByLink(way, tablet);
  const library = await way.elsewhere();
  await comeInByLink(way, library);
  await page.goto("/moi/connexions");
  await page
    .locator('main a[href$="/fermer"]:not([href="/moi/connexions/fermer"])')
    .first()
    .click();
  await send(/^\/moi\/connexions\/.+\/fermer$/);
  await page.goto("/moi/connexions/fermer");
  await send(/^\/moi\/connexions\/fermer$/);
  await library.goto("/moi/connexions");
  await sees("Entrer", library);
});

async function codeFor({ lettersTo }: Way, address: string): Promise<string> {
  const [letter] = await lettersTo(address);
  const code = /\b(\d{3})[ \u202f\u00a0]?(\d{3})\b/.exec(letter?.text ?? "");
  if (code === null) throw new Error(`no code for ${address}: ${letter?.text ?? "no letter"}`);
  return `${code[1]}${code[2]}`;
}

/** By the link of the letter, which asks for one touch: programs that read links do not spend it. */
async function comeInByLink(way: Way, page = way.page): Promise<void> {
  await page.goto("/entrer");
  await way.send(/^\/entrer$/, { email: SOMEONE }, { where: page });
  const [letter]: readonly Letter[] = await way.lettersTo(SOMEONE);
  await page.goto(linkIn(letter, "/l/entrer/"));
  await way.send(/^\/l\/entrer\//, {}, { where: page });
}
