import { journey } from "./journey.ts";

const one = (rest = "") => new RegExp(`^/reunions/[0-9a-f-]{36}${rest}$`);
const ID = "[0-9a-f-]{36}";

journey(
  "Roseline holds a point about a person in closed session; who is not of the board reads why, and what is decided",
  async ({ page, person, follow, send, sees, elsewhere }) => {
    await person("Roseline");
    await page.goto("/reunions");
    await follow("La timonerie se réunit");
    const room = page.url();
    await page.getByText("Ajouter un point").first().click();
    await send(one("/points"), {
      titre: "La candidature de Bastien",
      minutes: "10",
      "huis-clos": "une personne est concernée",
    });
    await sees("À huis clos");
    await send(one(`/points/${ID}/ouvrir`), {}, { button: /^Ouvrir, La candidature/ });
    await send(one("/messages"), { message: "Bastien a bien tenu le jardin." });
    await person("Hélène");
    await page.goto(room);
    await sees("Un point à huis clos");
    await sees("Ce point se tient entre membres.");
    await sees("Entre membres du cercle : une personne est concernée");
    for (const word of ["Bastien", "bien tenu"])
      if ((await page.locator("main").innerText()).includes(word)) throw new Error(`reads ${word}`);

    await person("Roseline");
    await page.goto(room);
    await send(one(`/points/${ID}/ouvrir`), {}, { button: /^Ouvrir, La date de janvier/ });
    await page.getByText("Passer ce point à huis clos").first().click();
    await send(one(`/points/${ID}/huis-clos`), { raison: "on parle de quelqu’un" });
    const visitor = await elsewhere();
    await visitor.goto(room);
    await person("Hélène");
    await page.goto(room);
    await sees("Entre membres du cercle : on parle de quelqu’un");
  },
);
