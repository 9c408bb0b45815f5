import type { Column } from "../csv/columns.ts";

/** A file of ours in somebody's own words, and which column each of its fields is. */
export interface Measured {
  readonly name: string;
  readonly text: string;
  readonly truth: Readonly<Record<string, Column>>;
}

/** Six invented files, as an association, a foundation, a service and portals would write them. */
export const INVENTED: readonly Measured[] = [
  {
    name: "the spreadsheet of an association",
    text: `N°;Nom de l'appel à projets;Structure qui finance;Date butoir;Montant plafond;Pour qui ?;Thématique;Lien internet;Contact;E-mail;Tél.;Suivi par;État
1;Jardins partagés;Ville de Bourg-les-Saules;30/09/2026;5 000 €;Associations, habitants;Alimentation;https://www.example.org/jardins;Service espaces verts;jardins@example.org;04 75 00 00 00;Nadia;à relire
2;Fonds vélo;Fondation des Rives;15 octobre 2026;12 500,00;Associations;Mobilité;https://www.example.org/velo;;velo@example.org;04 75 00 00 01;Ali;fait
3;Culture au village;Département de la Drôme;31/12/2026;3000;Communes et associations;Culture;www.example.org/culture;Accueil;culture@example.org;;Nadia;fait
`,
    truth: {
      "N°": "identifiant",
      "Nom de l'appel à projets": "titre",
      "Structure qui finance": "organisme",
      "Date butoir": "date limite",
      "Montant plafond": "montant max",
      "Pour qui ?": "public",
      Thématique: "themes",
      "Lien internet": "lien",
      Contact: "contact",
      "E-mail": "courriel",
      "Tél.": "telephone",
    },
  },
  {
    name: "an API in English",
    text: JSON.stringify({
      meta: { page: 1 },
      data: {
        items: [1, 2, 3].map((n) => ({
          opportunityId: `OP-${n}`,
          title: { en: `Community fund ${n}`, fr: `Fonds de quartier ${n}` },
          funder: { name: "Fondation des Rives", website: "https://rives.example.org" },
          summary: "Une aide courte.",
          description: "<p>Une aide pour les groupes qui se forment.</p>",
          eligibleApplicants: ["Associations", "Communes"],
          topics: ["Culture", "Sport"],
          openingDate: "2026-03-01",
          submissionDeadline: `2026-0${n + 5}-30T17:00:00Z`,
          maxAmount: 5000 * n,
          minAmount: 500,
          applyUrl: `https://rives.example.org/apply/${n}`,
          detailsUrl: `https://rives.example.org/fund/${n}`,
          createdBy: "someone@example.org",
          lastUpdated: "2026-02-01",
        })),
      },
    }),
    truth: {
      opportunityId: "identifiant",
      title: "titre",
      "funder.name": "organisme",
      summary: "resume",
      description: "description",
      eligibleApplicants: "public",
      topics: "themes",
      openingDate: "ouverture",
      submissionDeadline: "date limite",
      maxAmount: "montant max",
      minAmount: "montant min",
      applyUrl: "lien candidature",
      detailsUrl: "lien",
    },
  },
  {
    name: "a CSV in the words of DCAT",
    text: `dct:identifier,dct:title,dct:description,dct:publisher,dcat:theme,dct:issued,dct:modified,dcat:landingPage,dct:spatial,dcat:contactPoint
a-1,Résidences d’artistes en vallée,"Trois mois de travail, logement fourni.",Maison des mots,Culture,2026-01-05,2026-02-01,https://www.example.org/residences,Auvergne-Rhône-Alpes,Accueil
a-2,Appel aux vergers,"Planter des arbres, à dix foyers au moins.",Ville de Bourg-les-Saules,Environnement,2026-01-09,2026-02-02,https://www.example.org/vergers,Occitanie,Mairie
`,
    truth: {
      "dct:identifier": "identifiant",
      "dct:title": "titre",
      "dct:description": "description",
      "dct:publisher": "organisme",
      "dcat:theme": "themes",
      "dct:issued": "publication",
      "dcat:landingPage": "lien",
      "dct:spatial": "regions",
      "dcat:contactPoint": "contact",
    },
  },
  {
    name: "a portal of public purchases",
    text: JSON.stringify({
      total_count: 2,
      results: [
        {
          ref_consultation: "C-44",
          objet: "Repas des écoles",
          acheteur: "Commune de Crest",
          siret_acheteur: "73282932000074",
          nature_marche: "Services",
          date_parution: "2026-04-02",
          datelimitereponse: "2026-05-12T10:00:00+00:00",
          code_departement: ["26"],
          url_consultation: "https://achats.example.org/44",
          montant_estime: "90 000",
          geo_point: { lat: 44.7, lon: 5 },
          nb_lots: 2,
        },
        {
          ref_consultation: "C-45",
          objet: "Entretien des berges",
          acheteur: "Syndicat de la rivière",
          siret_acheteur: "35600000000048",
          nature_marche: "Travaux",
          date_parution: "2026-04-03",
          datelimitereponse: "2026-05-20T10:00:00+00:00",
          code_departement: ["26", "07"],
          url_consultation: "https://achats.example.org/45",
          montant_estime: "1M - 5M€",
          geo_point: { lat: 44.7, lon: 5 },
          nb_lots: 1,
        },
      ],
    }),
    truth: {
      ref_consultation: "identifiant",
      objet: "titre",
      acheteur: "organisme",
      siret_acheteur: "siret",
      nature_marche: "type",
      date_parution: "publication",
      datelimitereponse: "date limite",
      code_departement: "departements",
      url_consultation: "lien",
      montant_estime: "montant max",
    },
  },
  {
    name: "a foundation, one record a line",
    text: [
      {
        AppelId: 12,
        IntituleAppel: "Agir contre l’isolement",
        DomaineIntervention: "Solidarité",
        CriteresEligibilite: "Être une association de plus de deux ans.",
        DateOuvertureDepot: 1_772_323_200_000,
        DateClotureDepot: 1_782_777_600_000,
        DotationMax: 20_000,
        TauxCofinancement: 80,
        FormulaireDepot: "https://depot.example.org/12",
        PageWeb: "https://fondation.example.org/12",
        Departements: ["Drôme", "Ardèche"],
        ImageUrl: "https://fondation.example.org/12.png",
      },
      {
        AppelId: 13,
        IntituleAppel: "Lire ensemble",
        DomaineIntervention: "Culture",
        CriteresEligibilite: "Travailler avec une bibliothèque.",
        DateOuvertureDepot: 1_772_409_600_000,
        DateClotureDepot: 1_782_864_000_000,
        DotationMax: 8_000,
        TauxCofinancement: 50,
        FormulaireDepot: "https://depot.example.org/13",
        PageWeb: "https://fondation.example.org/13",
        Departements: ["Drôme"],
        ImageUrl: "https://fondation.example.org/13.png",
      },
    ]
      .map((record) => JSON.stringify(record))
      .join("\n"),
    truth: {
      AppelId: "identifiant",
      IntituleAppel: "titre",
      DomaineIntervention: "themes",
      CriteresEligibilite: "conditions",
      DateOuvertureDepot: "ouverture",
      DateClotureDepot: "date limite",
      DotationMax: "montant max",
      TauxCofinancement: "taux",
      FormulaireDepot: "lien candidature",
      PageWeb: "lien",
      Departements: "departements",
    },
  },
  {
    name: "a town that says little, in capitals and tabs",
    text: `INTITULE\tDESCRIPTIF\tBENEFICIAIRES\tDATE_DEBUT\tDATE_FIN\tCODE_INSEE\tCODE_POSTAL\tURL_DEMARCHE\tCOURRIEL_CONTACT\tTELEPHONE\tHEURE_LIMITE\tDATE_MAJ
Aide aux fêtes de quartier\tUne aide pour une fête ouverte à la rue.\tHabitants\t01/03/2026\t31/05/2026\t26108\t26400\thttps://ville.example.org/fetes\tfetes@example.org\t0475000000\t12:00\t01/02/2026
Façades fleuries\tDes plants pour les façades du centre.\tHabitants ; associations\t02/03/2026\t30/04/2026\t26108\t26400\thttps://ville.example.org/facades\tfleurs@example.org\t0475000001\t17h\t01/02/2026
`,
    truth: {
      INTITULE: "titre",
      DESCRIPTIF: "description",
      BENEFICIAIRES: "public",
      DATE_DEBUT: "ouverture",
      DATE_FIN: "date limite",
      CODE_INSEE: "communes",
      URL_DEMARCHE: "lien candidature",
      COURRIEL_CONTACT: "courriel",
      TELEPHONE: "telephone",
      HEURE_LIMITE: "heure limite",
    },
  },
];
