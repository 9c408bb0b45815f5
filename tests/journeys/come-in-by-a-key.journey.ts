import { authenticatorOf } from "../support/authenticator.ts";
import { journey, type Way } from "./journey.ts";

const ADD = "Ajouter une clé d’accès";

journey("someone adds a passkey, comes in by it, and takes it away", async (way) => {
  const { page, sight, send, sees } = way;
  const go = await byName(way);
  const device = await authenticatorOf(page);
  await go("/demonstration/entrer");
  await page.getByRole("button", { name: "Entrer comme Quentin", exact: true }).click();
  await go("/moi/connexions");
  await send(/^\/moi\/cles$/, {}, { button: ADD });
  const made = page.waitForResponse((one) => one.request().method() === "POST");
  await page.getByRole("button", { name: "Faire la clé" }).click();
  await made;
  if (sight.scripts) {
    await sees("cet appareil a une clé d’accès");
    if ((await device.keys()).length !== 1) throw new Error("the device keeps no key");
  } else await sees("Cette page a besoin d’un script");
  await go("/sortir");
  await send(/^\/sortir$/);
  await go("/entrer?vers=/moi/connexions");
  await send(/^\/entrer\/cle$/);
  await page.getByRole("button", { name: "Utiliser ma clé" }).click();
  // Without scripts nothing speaks to the device: the page says so, and the code works as ever.
  if (!sight.scripts) return sees("Cette page a besoin d’un script");
  await page.waitForURL("**/moi/connexions");
  await sees("servie pour la dernière fois");
  await page.locator('main a[href^="/moi/cles/"]').first().click();
  await send(/\/retirer$/);
  await sees("cette clé ne sert plus à entrer");
});

/** Goes by the name of this machine: browsers keep no key for a number. */
async function byName({ page }: Way): Promise<(path: string) => Promise<void>> {
  await page.goto("/");
  const { port } = new URL(page.url());
  return async (path) => {
    await page.goto(`http://localhost:${port}${path}`);
  };
}
