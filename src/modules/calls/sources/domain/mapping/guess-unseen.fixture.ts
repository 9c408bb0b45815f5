import type { Measured } from "./guess-tables.fixture.ts";

/**
 * Three more, written after the rules: what a stranger's file may give. At first sight all that was
 * proposed was right, and 22 columns of 30 were found; two names were learnt from them since.
 */
export const UNSEEN: readonly Measured[] = [
  {
    name: "a chamber of trades, one line a measure",
    text: `Code mesure;Libellé de la mesure;Organisme instructeur;Éligibles;Campagne : début;Campagne : fin;Aide maximale en euros;Part financée;Texte de présentation;Pour déposer un dossier;Fiche complète;Département(s) concerné(s);Mis à jour le
M-1;Aide au premier atelier;Chambre des métiers de la Drôme;Artisans, associations;01/02/2026;30/06/2026;3 000;50 %;Une aide pour ouvrir un premier atelier dans un bourg, avec un accompagnement de six mois.;https://deposer.example.org/m1;https://cma.example.org/m1;Drôme;02/02/2026
M-2;Vitrines allumées;Chambre des métiers de la Drôme;Artisans;15/02/2026;31/07/2026;1 500;30 %;Une aide pour rallumer une vitrine vide, avec le propriétaire et la commune.;https://deposer.example.org/m2;https://cma.example.org/m2;Drôme, Ardèche;02/02/2026
`,
    truth: {
      "Code mesure": "identifiant",
      "Libellé de la mesure": "titre",
      "Organisme instructeur": "organisme",
      Éligibles: "public",
      "Campagne : début": "ouverture",
      "Campagne : fin": "date limite",
      "Aide maximale en euros": "montant max",
      "Part financée": "taux",
      "Texte de présentation": "description",
      "Pour déposer un dossier": "lien candidature",
      "Fiche complète": "lien",
      "Département(s) concerné(s)": "departements",
    },
  },
  {
    name: "a European list in English",
    text: JSON.stringify([
      {
        callRef: "EU-7",
        callTitle: "Youth exchanges",
        managingAuthority: "National Agency",
        opens: "2026-02-01",
        closes: "2026-05-04T12:00:00+02:00",
        totalBudget: "2 000 000",
        whoCanApply: ["Associations", "Universités"],
        policyArea: "Education",
        shortText: "Exchanges of a week.",
        fullText:
          "Young people of two countries live and work a week together, with their associations.",
        moreInformation: "https://eu.example.org/7",
        helpdesk: "help@eu.example.org",
      },
      {
        callRef: "EU-8",
        callTitle: "Town twinning",
        managingAuthority: "National Agency",
        opens: "2026-03-01",
        closes: "2026-06-04T12:00:00+02:00",
        totalBudget: "500 000",
        whoCanApply: ["Communes"],
        policyArea: "Culture",
        shortText: "Towns meet.",
        fullText:
          "Two towns meet for three days around something that they share, and tell it to others.",
        moreInformation: "https://eu.example.org/8",
        helpdesk: "help@eu.example.org",
      },
    ]),
    truth: {
      callRef: "identifiant",
      callTitle: "titre",
      managingAuthority: "organisme",
      opens: "ouverture",
      closes: "date limite",
      totalBudget: "enveloppe",
      whoCanApply: "public",
      policyArea: "themes",
      shortText: "resume",
      fullText: "description",
      moreInformation: "lien",
      helpdesk: "courriel",
    },
  },
  {
    name: "a list kept by hand in a federation",
    text: `Quoi,Qui,Jusqu'à quand,Combien,Où,Adresse internet,Remarques
Fonds de secours aux cafés associatifs,Fédération des cafés,15/11/2026,2000,Auvergne-Rhône-Alpes,https://cafes.example.org/fonds,vu avec Lise
Aide aux bibliothèques de rue,Fondation du livre,01/12/2026,1500,Occitanie,https://livre.example.org/rue,
`,
    truth: {
      Quoi: "titre",
      Qui: "organisme",
      "Jusqu'à quand": "date limite",
      Combien: "montant max",
      Où: "regions",
      "Adresse internet": "lien",
    },
  },
];
