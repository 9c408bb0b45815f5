import { journey, type Way } from "./journey.ts";

/** A paper is chosen in the form of the page, and shown. */
async function show({ page, send }: Way, name: string, words: string): Promise<void> {
  await page.locator('main input[type="file"]').setInputFiles({
    name,
    mimeType: "text/plain",
    buffer: Buffer.from(words),
  });
  await send(/\/verifier\/pieces$/, {}, { button: "Montrer ce document" });
}

/** Nobody represents the radio yet: a stranger says that they do. Answers its page. */
async function claimAsStranger({ page, person, follow, send, sees }: Way): Promise<string> {
  await person("Hélène");
  await page.goto("/structures?q=Radio+Passerelle");
  await follow("Radio Passerelle");
  const radio = new URL(page.url()).pathname;
  await follow("Je représente cette structure");
  await send(/\/representer$/, { fonction: "presidency", lien: "Je préside." });
  await sees("Votre demande est envoyée.");
  await sees("D’ici là, vous tenez sa page ; rien n’est signé, publié ni accepté en son nom.");
  await send(/\/verifier\/lettre$/);
  await sees("C’est demandé. Vous lirez ici quand la lettre sera partie.");
  await page.goto(radio);
  await sees("Pas encore vérifiée");
  return radio;
}

journey("a stranger tries to take over an association", async (way) => {
  const { page, person, send, sees, follow } = way;
  const radio = await claimAsStranger(way);

  // The true representative comes: everything stops, and neither learns who the other is.
  await person("Nadège");
  await page.goto(`${radio}/representer`);
  await send(/\/representer$/, { fonction: "direction", lien: "Je dirige la radio." });
  await sees("Une autre personne dit aussi la représenter");
  if ((await page.locator("main").innerText()).includes("Hélène"))
    throw new Error("the stranger is named");
  await show(way, "proces-verbal.txt", "Assemblée du 12 mars : Nadège dirige la radio.");
  await sees("Votre document est arrivé.");
  await page.goto(radio);
  await sees("Rien ne peut être fait en son nom");

  // The operator sees both sides, and decides.
  await person("operator");
  await page.goto("/operateur/structures");
  await follow(/Radio Passerelle, Nadège/);
  await sees("Je préside.");
  await sees("proces-verbal.txt");
  const reason = { raison: "Procès-verbal de l’assemblée du 12 mars." };
  const button = "Nadège la représente";
  await send(/\/operateur\/structures\/demandes\/[^/]+$/, reason, { button });
  await sees("C’est décidé");

  await person("Nadège");
  await page.goto(radio);
  await sees("Vérifiée par un document");
  await sees("Vous la représentez");
  await person("Hélène");
  await page.goto(radio);
  await sees("Je représente cette structure");
  await page.goto(`${radio}/verifier`);
  await sees("Votre demande n’est pas retenue");
});

const CANAL = "/structures?q=Amis+du+canal";

/** By an address of its site, by others that vouch, by a paper that is taken back: each is asked. */
async function tryEachWay(way: Way): Promise<void> {
  const { page, send, sees, follow } = way;
  await page.goto(CANAL);
  await follow("Les Amis du canal");
  await follow("La faire vérifier");
  await send(/\/verifier\/adresse$/, { email: "contact@amis-du-canal.example.org" });
  await sees("Le courriel est parti.");
  await send(/\/verifier\/garants$/, { structure: "La Grande Tablée" });
  await sees("n’a pas encore répondu");
  await show(way, "recepisse.txt", "Récépissé de déclaration.");
  await send(/\/verifier\/pieces\/[^/]+\/effacer$/);
  await sees("Votre document est effacé.");
  await send(/\/verifier\/lettre$/);
}

journey("an association shows in four ways that it is itself", async (way) => {
  const { page, person, send, sees, follow } = way;
  await person("Jean-Rémy");
  await tryEachWay(way);

  await person("Solène");
  await page.goto(CANAL);
  await follow("Les Amis du canal");
  await follow("Répondre");
  await sees("Jean-Rémy (Secrétariat) demande à La Grande Tablée de se porter garante.");
  await send(/\/garant$/, {}, { button: "Oui, La Grande Tablée la connaît" });
  await sees("Merci, votre réponse est gardée");

  await person("operator");
  await page.goto("/operateur/structures?liste=lettres");
  await follow(/Les Amis du canal, Jean-Rémy/);
  await send(/\/lettre$/, { siege: "Les Amis du canal\n2 quai Neuf\n26400 Crest" });
  await sees("Imprimez cette page");
  const code = /\d{4}\s\d{4}/.exec(await page.locator("main").innerText())?.[0] ?? "";
  await send(/\/lettre\/postee$/);
  await sees("Postée le");

  await person("Jean-Rémy");
  await page.goto(CANAL);
  await follow("Les Amis du canal");
  await follow("La faire vérifier");
  await send(/\/verifier\/code$/, { code });
  await sees("Vérifiée par une lettre");
});

journey("representatives answer those who say that they represent it too", async (way) => {
  const { page, person, send, sees, follow } = way;
  await person("Inès");
  await page.goto("/structures?q=Four+de+la+vall%C3%A9e");
  await follow("Le Four de la vallée");
  const oven = new URL(page.url()).pathname;
  await follow("Je représente cette structure");
  await send(/\/representer$/, { fonction: "other", lien: "J’achète des fours." });
  await sees("Elle a déjà des représentants");

  await person("Jean-Rémy");
  await page.goto(oven);
  await follow("Répondre");
  await sees("J’achète des fours.");
  await page.getByRole("button", { name: "Nous ne la connaissons pas, Inès" }).click();
  await sees("C’est dit à la personne qui tient cet Archipel.");
  const welcome = { button: "C’est bien l’une des nôtres, Yvonne" };
  await send(/\/reconnaitre$/, { pouvoirs: "manage" }, welcome);
  await sees("Elle représente maintenant la structure avec vous.");

  await person("Inès");
  await page.goto(`${oven}/verifier`);
  await sees("dit ne pas vous connaître");
  await send(/\/renoncer$/);
  await sees("C’est noté : votre demande est retirée.");
  await sees("Le Four de la vallée");
});
