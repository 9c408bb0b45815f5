import { publish } from "../support/publish.ts";
import { journey, type Letter, linkIn, type Way } from "./journey.ts";

const SOMEONE = "tresoriere@example.org";

journey(
  "someone finds a call from the home page, reads it, is alerted of the next one, and stops",
  async (way) => {
    await findAndRead(way);
    await askToBeTold(way);
    const told = await beTold(way);
    await stop(way, told);
  },
);

async function findAndRead({ page, sees }: Way): Promise<void> {
  await page.goto("/");
  await page.getByRole("searchbox").fill("jardin partagé");
  await page.getByRole("button", { name: "Chercher" }).click();
  await sees("Pourquoi celui-ci");
  const gardens = page.locator('main a[href^="/appels/"]').filter({ hasText: /jardin/i });
  await gardens.first().click();
  await sees("Qui peut répondre");
  await sees("D’où vient cette fiche");
  await page.goBack();
}

/** Without an account; confirmed from the letter in another browser: one page, one button. */
async function askToBeTold({ send, sees, lettersTo, elsewhere }: Way): Promise<void> {
  await send(/^\/appels\/alertes$/, { email: SOMEONE, rythme: "at-once" });
  await sees("Il reste un geste");
  const [asked] = await lettersTo(SOMEONE);
  const mailbox = await elsewhere();
  await mailbox.goto(linkIn(asked, "/l/alerte/confirmer/"));
  await mailbox.getByRole("button", { name: "Confirmer" }).click();
  await sees("C’est en place.", mailbox);
}

/** A new call comes in: she is told, once. */
async function beTold({ app, later, lettersTo, elsewhere, sees }: Way): Promise<Letter> {
  await publish(app, "N-1", "Jardin partagé du canal");
  await later({ minutes: 5 });
  const letters = (await lettersTo(SOMEONE)).filter(({ text }) => text.includes("du canal"));
  const [told] = letters;
  if (told === undefined || letters.length !== 1) throw new Error(`told ${letters.length} times`);
  const mailbox = await elsewhere();
  await mailbox.goto(linkIn(told, "/appels/"));
  await sees("Jardin partagé du canal", mailbox);
  return told;
}

/** From the letter: one page, one button; and she hears no more. */
async function stop(
  { app, later, lettersTo, elsewhere, sees, send }: Way,
  told: Letter,
): Promise<void> {
  const mailbox = await elsewhere();
  await mailbox.goto(linkIn(told, "/l/alerte/"));
  await mailbox
    .getByRole("button", { name: /arrêter/i })
    .first()
    .click();
  await sees("arrêt", mailbox);
  // And no letter of any kind, ever.
  await mailbox.goto(linkIn(told, "/l/courriels/tout/"));
  await send(/^\/l\/courriels\//, {}, { where: mailbox });
  await publish(app, "N-2", "Jardin partagé de la gare");
  await later({ minutes: 5 });
  const after = (await lettersTo(SOMEONE)).filter(({ text }) => text.includes("de la gare"));
  if (after.length > 0) throw new Error("told after having stopped");
}
