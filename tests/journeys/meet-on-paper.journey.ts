import { addDate } from "./add-a-date.ts";
import { journey } from "./journey.ts";

const one = (rest = "") => new RegExp(`^/reunions/[0-9a-f-]{36}${rest}$`);

journey(
  "Solène types the sheet of a meeting that was held with paper: a name is mended, and its minutes are written",
  async (way) => {
    const { page, person, follow, send, sees, later } = way;
    await person("Solène");
    const day = { titre: "Trier les graines", jour: "2026-11-26" };
    await addDate(way, "Plantes à partager", day);
    await follow("Préparer la réunion");
    await send(/^\/reunions\/rendez-vous\//);
    const meeting = page.url();
    await send(one("/points"), { titre: "Les sachets", minutes: "20" });
    await later({ hours: 48 });
    await page.goto(meeting);
    await follow("Elle s’est tenue sur papier ?");
    const solene = page.getByLabel("Solène", { exact: true }).first();
    const sheet = {
      la: (await solene.getAttribute("value")) ?? "",
      decide: "- On garde les graines de courge.",
      "a-faire": "Acheter des sachets ; Zébulon ; 15/12/2026",
      note: "Il reste de la place au grenier.",
    };
    for (const [name, typed] of Object.entries(sheet).slice(1))
      await page.locator(`textarea[name="${name}"]`).fill(typed);
    await page.locator(`input[name="la"][value="${sheet.la}"]`).check();
    await page.getByRole("button", { name: "Écrire le compte rendu" }).click();
    await sees("nous ne trouvons pas cette personne dans le cercle");
    await send(one("/papier"), {
      ...sheet,
      "a-faire": "Acheter des sachets ; Solène ; 15/12/2026",
    });
    for (const words of [
      "Décidé : On garde les graines de courge.",
      "À faire : Acheter des sachets",
      "Noté : Il reste de la place au grenier.",
    ])
      await sees(words);
  },
);
