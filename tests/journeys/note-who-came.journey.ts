import { journey } from "./journey.ts";

const date = (rest: string) => new RegExp(`^/rendez-vous/dates/[0-9a-f-]{36}${rest}$`);

journey(
  "Adrienne prints the sheet of the repair café, and on the day ticks who came",
  async (way) => {
    const { page, person, follow, send, sees, later } = way;
    await person("Adrienne");
    await page.goto("/rendez-vous");
    await follow("Café réparation : outils de jardin");
    await follow("Qui est venu, et la feuille à signer");
    await sees("On coche qui est venu à partir du jour même.");
    const sheet = page.url();
    await follow("La feuille à imprimer");
    await sees("Signature");
    await later({ hours: 24 * 12 });
    await page.goto(sheet);
    await page.getByText(/^Thierry/).click();
    await send(date("/presence"), { noms: "Madame Ferrand\nMonsieur Roux" });
    await sees("5 personnes sont venues.");
    await page.getByText("Monsieur Roux").click();
    await send(date("/presence"), {});
    await sees("4 personnes sont venues.");
  },
);
