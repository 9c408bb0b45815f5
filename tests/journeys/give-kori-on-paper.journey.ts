import { journey } from "./journey.ts";

const VOUCHER = /^\/kori\/bons\/[0-9a-f-]{36}$/;

journey(
  "Inès gives a voucher by hand; Quentin types its code and has the kori, once; she stops another",
  async ({ page, person, follow, send, sees }) => {
    const make = async (count: string) => {
      await page.locator('[name="kori"]').fill(count);
      await page.getByRole("button", { name: "Faire un bon" }).click();
    };
    const refused = async (code: string) => {
      await page.locator('[name="code"]').fill(code);
      await page.getByRole("button", { name: "Recevoir les kori" }).click();
    };
    await person("Inès");
    await page.goto("/moi/kori");
    await follow("Vos bons en kori");
    await sees("Vous n’avez pas encore fait de bon.");
    await make("vingt et un");
    await sees("Écrivez un nombre entier, de 1 à 20.");
    await make("3");
    await sees("Un bon de 3 kori");
    if (!VOUCHER.test(new URL(page.url()).pathname)) throw new Error(page.url());
    const code = await page.locator("main .gros strong").innerText();

    await person("Quentin");
    await page.goto("/moi/kori");
    await follow("J’ai un bon");
    await refused("AAAAA-AAAAA");
    await sees("Aucun bon ne porte ce code.");
    await send(/^\/kori\/bon$/, { code: code.toLowerCase() });
    await sees("Les kori du bon sont sur votre compte.");
    await sees("Inès vous a donné 3 kori");

    await person("Solène");
    await page.goto("/kori/bon");
    await refused(code);
    await sees("Ce bon a déjà servi.");

    await person("Inès");
    await page.goto("/kori/bons");
    await sees("Reçu par Quentin");
    await make("2");
    await page.getByText("Arrêter ce bon").first().click();
    await send(/^\/kori\/bons\/[0-9a-f-]{36}\/arreter$/);
    await sees("Ce bon est arrêté.");
  },
);
