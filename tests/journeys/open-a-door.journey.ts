import { journey, type Way } from "./journey.ts";

const EMAIL = "bonjour@menuiserie.example";
const mine = (rest = "") => new RegExp(`^/squat/invitations/[0-9a-f-]{36}${rest}$`);
const door = (rest = "") => new RegExp(`^/porte/\\w{5}-?\\w{5}${rest}$`);

/** Asks a structure by its name, and answers the code of its letter. */
async function ask({ page, follow, send, sees }: Way, name: string, email = ""): Promise<string> {
  await page.goto("/squat");
  await follow("Inviter une autre structure à ouvrir sa porte");
  await send(/^\/squat\/inviter$/, { nom: name, commune: "Dieulefit", courriel: email });
  await sees("pas encore de réponse");
  const code = await page.locator(".code-papier").first().textContent();
  if (code === null) throw new Error("the letter has no code");
  return code.trim();
}

journey(
  "asks a structure to open its door, which describes its place and opens it",
  async (way) => {
    const { page, person, follow, send, sees, elsewhere, lettersTo } = way;
    await person("Solène");
    const code = await ask(way, "La Menuiserie du pont", EMAIL);
    const [letter] = await lettersTo(EMAIL);
    if (letter?.text.includes(code.replace("-", "")) !== true)
      throw new Error("the letter does not lead to its page");
    await follow("La lettre à imprimer");
    await sees("aimerait venir travailler une journée chez vous");

    const there = await elsewhere();
    await there.goto(`/porte?code=${code}`);
    await sees("La Menuiserie du pont", there);
    await send(
      door("/ouvrir"),
      {
        nom: "L’établi",
        commune: "Dieulefit",
        adresse: "9 chemin des Copeaux",
        places: "2",
        jours: "mardi et jeudi 9h-17h",
        presentation: "Deux établis près de la verrière.",
      },
      { where: there },
    );
    await sees("9 chemin des Copeaux", there);
    await send(door("/plus-tard"), {}, { where: there });
    await sees("C’est noté. Cette page reste ouverte.", there);

    await page.goto("/squat/invitations");
    await sees("a répondu « plus tard »");
    await page.goto(`/porte/${code}`);
    await send(door("/publier"), {}, { button: "Publier au nom de La Grande Tablée" });
    await sees("L’établi");
    await page.goto("/squat?q=établi");
    await follow("L’établi");
    await sees("Pour venir");
  },
);

journey(
  "takes back that a structure was asked; another says no, and is not asked again",
  async (way) => {
    const { page, person, follow, send, sees, elsewhere } = way;
    await person("Solène");
    const code = await ask(way, "Le Moulin qui dit non");
    await follow("L’affiche à imprimer");
    const hung = await page.locator(".adresse").first().textContent();
    const there = await elsewhere();
    // Whoever stands before the poster describes the place, and says no for nobody.
    await there.goto(`/porte/${hung?.split("/porte/")[1] ?? ""}`);
    await sees("Personne ne la lit avant que la structure ait montré que c’est bien elle.", there);
    if ((await there.getByText("Non, merci").count()) > 0) throw new Error("a poster says no");
    await there.goto(`/porte/${code}`);
    await there.getByText("Non, merci").click();
    await send(door("/non"), {}, { where: there });
    await sees("Personne ne vous le redemandera d’ici.", there);
    await person("Jean-Rémy");
    await page.goto("/squat/inviter");
    await page.locator('[name="nom"]').fill("Moulin qui dit non");
    await page.locator('[name="commune"]').fill("Dieulefit");
    await page.getByRole("button", { name: "Inviter", exact: true }).click();
    await sees("Cette structure a dit non : on ne le lui redemande plus.");

    await page.goto("/structures?q=Menuiserie des Trois Portes");
    await follow("Menuiserie des Trois Portes");
    await follow("L’inviter à ouvrir sa porte une journée");
    await send(/^\/squat\/inviter\/[0-9a-f-]{36}$/, {});
    await sees("pas encore de réponse");
    await send(mine("/reprendre"), {});
    await sees("Votre invitation est reprise.");
  },
);

journey(
  "opens its door by the letter, without an account; closes it, opens it again; who operates takes it back",
  async (way) => {
    const { page, person, send, sees, follow, elsewhere } = way;
    await person("Solène");
    const code = await ask(way, "La Forge du canal");
    const there = await elsewhere();
    const open = async () => {
      await send(
        door("/ouvrir"),
        {
          nom: "La forge du bas",
          commune: "Dieulefit",
          adresse: "2 impasse du Marteau",
          places: "2",
          jours: "mardi et jeudi 9h-17h",
          presentation: "Un établi près du feu.",
        },
        { where: there },
      );
      await send(door("/sans-compte"), {}, { where: there });
      await sees("C’est fait : votre place est dans la liste des locaux.", there);
    };
    await there.goto(`/porte/${code}`);
    await open();
    await send(door("/fermer"), {}, { where: there });
    await sees("elle n’est plus dans la liste", there);
    await open();
    await there.getByRole("link", { name: "Voir La forge du bas" }).click();
    await sees("Personne ne l’a confirmé", there);
    if ((await there.content()).includes("impasse du Marteau"))
      throw new Error("its street is told");
    await page.goto("/squat/invitations");
    await sees("a ouvert un local");
    await person("operator");
    await page.goto("/locaux?q=forge%20du%20bas");
    await follow("La forge du bas");
    await page.getByRole("button", { name: "Reprendre ce local" }).click();
    await sees("Dites pourquoi.");
    await send(/rendre$/, { raison: "Personne n’y répond." });
    await sees("Ce local n’est plus proposé");
  },
);
