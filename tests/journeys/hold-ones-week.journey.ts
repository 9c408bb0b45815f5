import { demonstrationPeople } from "#rules/people";

import { journey } from "./journey.ts";
import { acceptMandate } from "./read-a-situation.ts";

const { quentin } = demonstrationPeople;

journey(
  "Adrienne writes who comes, says that one day they need not, is away for a week, and is there again",
  async ({ page, person, follow, send, sees }) => {
    await person("Adrienne");
    await page.goto("/chez-moi");
    await sees("Aujourd’hui, mercredi 25 novembre");
    await sees("Sylvie, de la mairie, passe me voir");
    await sees("Demain, jeudi 26 novembre");

    // A visit of her own words, one question a screen.
    await follow("Ajouter une visite");
    await send(/\/visites\/nouvelle$/, {
      visite: "Rosa, pour le jardin",
      jour: "2026-11-26",
      heure: "14:30",
      revient: "week",
      note: "Elle apporte les plants, j’ai du diabète.",
    });
    // A word of health comes back, to be taken away; nothing is refused.
    await sees("Ces mots disent peut-être quelque chose de la santé : « diabète ».");
    await send(/\/visites\/nouvelle$/, {}, { button: "Enlever ces mots" });
    await sees("Relisez ce qui reste");
    await send(/\/visites\/nouvelle$/, { note: "Elle apporte les plants." });
    await sees("Vient le jeudi, chaque semaine, à 14 heures 30.");

    // Not that day, and finally yes.
    await send(/2026-12-03\/pas-ce-jour$/);
    await sees("ne vient pas");
    await send(/2026-12-03\/finalement$/);

    // Said otherwise; then it does not come any more, and comes again.
    await follow("Changer");
    await send(/\/changer$/, { visite: "Rosa, pour les semis" });
    await sees("Rosa, pour les semis");
    await send(/\/arreter$/);
    await sees("Ne vient plus depuis le");
    await send(/\/reprendre$/);
    await send(/\/arreter$/);
    await send(/\/effacer$/);
    await sees("Mes visites");
    await page.goto("/chez-moi/visites/nouvelle");
    await send(/\/visites\/nouvelle$/, {
      visite: "Rosa, pour les semis",
      jour: "2026-11-26",
      heure: "14:30",
      revient: "week",
    });
    await sees("Vient le jeudi, chaque semaine, à 14 heures 30.");

    await page.goto("/chez-moi");
    await follow("Voir ma semaine");
    await sees("Du lundi 23 novembre au dimanche 29 novembre.");
    await sees("Rosa, pour les semis");
    await follow("La semaine d’après");
    await sees("Du lundi 30 novembre au dimanche 6 décembre.");
  },
);

journey(
  "Adrienne is away without a word of why, other days, and is there again; nobody else reads it",
  async ({ page, person, follow, send, sees }) => {
    await person("Adrienne");
    // Away, and there again.
    await page.goto("/chez-moi");
    await follow("Je ne serai pas là");
    await send(/\/absence\/semaine$/);
    await sees("vous n’êtes pas là : personne n’est attendu.");
    await send(/\/absence\/retour$/);
    await follow("Je ne serai pas là");
    await send(/\/absence\/demain$/);
    await send(/\/absence\/retour$/);
    await follow("Je ne serai pas là");
    await send(/\/absence\/nouvel-ordre$/);
    await sees("et jusqu’à nouvel ordre, vous n’êtes pas là");
    await send(/\/absence\/retour$/);
    await follow("Je ne serai pas là");
    await send(/\/absence$/, { du: "2026-12-03", au: "2026-12-05" });
    await sees("Du jeudi 3 décembre au samedi 5 décembre, vous n’êtes pas là");
    await send(/\/absence\/retour$/);

    // Nobody else: not even the one who shows her the tablet.
    await page.goto("/chez-moi/visites");
    const visit = await page.getByRole("link", { name: /Paul/ }).getAttribute("href");
    await person("Quentin");
    const hidden = await page.goto(visit ?? "");
    if (hidden?.status() !== 404) throw new Error("Quentin reads Adrienne’s week");
  },
);

journey(
  "Quentin, who acts for Adrienne, says that she is there; she reads by whom, and says in one press that she is not",
  async (way) => {
    const { page, person, send, sees } = way;
    await person("Adrienne");
    await page.goto("/moi/mandats/nouveau");
    await send(/\/nouveau$/, { email: quentin.email, pour: "homecare", mois: "6" });
    await page.goto("/chez-moi/absence");
    await send(/\/absence\/semaine$/);
    await person("Quentin");
    const mandate = await acceptMandate(way);
    await page.goto("/moi/mandats");
    await send(new RegExp(`${mandate}/agir$`));
    await page.goto("/chez-moi");
    await send(/\/absence\/retour$/);
    await sees("Dit par Quentin, pour Adrienne.");
    await person("Adrienne");
    await page.goto("/chez-moi");
    await sees("Dit par Quentin, pour vous.");
    await page.goto("/");
    await sees("Quentin a dit pour vous que vous êtes là");
    await send(/\/absence\/encore$/);
    await sees("vous n’êtes pas là : personne n’est attendu.");
    await send(/\/absence\/retour$/);
  },
);

journey(
  "who operates says who answers for Rest@dom, opens it, and closes it to what is new",
  async ({ page, person, send, sees }) => {
    await person("operator");
    await page.goto("/operateur/chez-moi");
    await sees("Ouvert depuis le");
    await page.getByRole("button", { name: "Fermer à ce qui est nouveau" }).click();
    await sees("Fermé depuis le");

    await person("Adrienne");
    await page.goto("/chez-moi");
    await sees("Ce que vous aviez écrit reste à vous, et se lit.");

    await person("operator");
    await page.goto("/operateur/chez-moi");
    await page.getByLabel("L’analyse d’impact a été terminée le").fill("2027-12-01");
    await page.getByRole("button", { name: "Ouvrir le soutien à domicile" }).click();
    await sees("L’analyse d’impact doit être terminée avant d’ouvrir.");
    await page.getByLabel("L’analyse d’impact a été terminée le").fill("2026-10-01");
    await page.getByRole("button", { name: "Ouvrir le soutien à domicile" }).click();
    // How long each kind of row is kept stands on the page, and is read before.
    await sees("Relisez d’abord combien de temps chaque chose est gardée");
    await sees("Qui est venu chez une personne, quel jour");
    await send(/\/operateur\/chez-moi$/, { relu: "1" });
    await sees("Ouvert depuis le");
    await sees("Les durées ont été relues le");
  },
);

journey(
  "Adrienne lets Hélène read her whole week, reads that she did, and takes it back",
  async ({ page, person, follow, send, sees }) => {
    await person("Adrienne");
    await page.goto("/moi/partages/nouveau");
    await follow("Toute votre semaine chez vous");
    await send(/\/nouveau\/chez-moi$/, { qui: demonstrationPeople.helene.id });
    await send(/\/nouveau\/chez-moi\//, { jusqua: "sunday", aussi: "1" });
    await sees("Hélène voit toute votre semaine chez vous jusqu’au dimanche");
    await sees("Hélène voit qui vient aux visites que vous lui montrez, le prénom seul");

    await person("Hélène");
    await page.goto("/moi/partages?tout");
    await follow("Ce que partage Adrienne");
    await follow("La lire jour par jour");
    await sees("La semaine d’Adrienne");
    await sees("Sylvie, de la mairie, passe me voir");
    await sees("De qui vient, vous lisez le prénom, et rien d’autre.");
    const week = page.url();

    await person("Adrienne");
    await page.goto("/moi/partages/vu");
    await sees("Hélène");
    await page.goto("/moi/partages?tout");
    await send(/\/arreter$/, {}, { button: /Hélène.*toute votre semaine/ });
    await sees("Ce partage est arrêté : Hélène, toute votre semaine chez vous.");
    if ((await page.content()).includes("qui vient aux visites"))
      throw new Error("who comes is still shown once the week is not");

    await person("Hélène");
    const gone = await page.goto(week);
    if (gone?.status() !== 404) throw new Error("Hélène still reads what was taken back");
  },
);
