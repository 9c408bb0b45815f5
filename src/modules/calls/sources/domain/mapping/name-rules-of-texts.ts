import type { NameRule } from "./name-rule.ts";

/** What the columns of words, lists and places are called (name-rules.ts tells the others). */
export const TEXT_RULES: readonly NameRule[] = [
  {
    column: "organisme",
    score: 0.9,
    must:
      "organisme organismes structure financeur financeurs organisateur porteur operateur emetteur collectivite acheteur adjudicateur institution " +
      "bailleur fondation donneur guichet organization organisation funder funders buyer publisher agency provider sponsor issuer authority " +
      "grantor donor backer financer financers organizer organiser nomacheteur",
    may: "nom name label pouvoir ordre contracting awarding funding body aide appel instructeur qui lance finance propose publie",
  },
  {
    column: "organisme",
    score: 0.9,
    names: "qui lance|qui finance|lance par|propose par|awarding body|funding body",
  },
  {
    column: "public",
    score: 0.9,
    both: [
      "public publics beneficiaire beneficiaires cible cibles destinataire destinataires applicant applicants audience audiences target beneficiary beneficiaries candidat candidats",
      "*",
    ],
    not: "precision precisions id ids condition* criteria critere*",
  },
  {
    column: "public",
    score: 0.9,
    names:
      "who can apply|qui peut en beneficier|qui peut repondre|pour qui|eligible entities|eligible for|eligible organisations|eligible organizations",
  },
  {
    column: "conditions",
    score: 0.85,
    both: [
      "condition conditions eligibilite eligibility critere criteres criteria requirement requirements regles precision precisions publicsbeneficiaireprecision",
      "*",
    ],
  },
  {
    column: "themes",
    score: 0.9,
    must:
      "theme themes thematique thematiques domaine domaines categorie categories category secteur secteurs sector sectors topic topics subject subjects " +
      "competences rubrique rubriques politique politiques sujet sujets keyword keywords champ champs",
    may: "action intervention activite label",
  },
  { column: "themes", score: 0.5, names: "tag|tags|mot cle|mots cles|etiquette|etiquettes" },
  {
    column: "departements",
    score: 0.9,
    both: ["departement departements department departments dep dept depts", "*"],
  },
  {
    column: "regions",
    score: 0.85,
    must: "region regions",
    may: "nom name concernee concernees",
  },
  {
    column: "groupements",
    score: 0.85,
    both: ["epci intercommunalite intercommunalites groupement groupements", "*"],
  },
  { column: "communes", score: 0.85, both: ["insee", "*"] },
  { column: "communes", score: 0.85, names: "commune|communes|code commune|codes communes" },
  {
    column: "regions",
    score: 0.45,
    must: "perimetre perimetres territoire territoires zone zones location area perimeter lieu spatial localisation coverage couverture where ou",
    may: "geographique geographic geo scope",
  },
  {
    column: "national",
    score: 0.8,
    names: "national|france entiere|nationwide|is national",
  },
  {
    column: "titre",
    score: 0.95,
    must: "titre titres intitule nom title name objet libelle denomination headline",
    may:
      "aide appel aap ami dispositif projet projets marche call avis mesure consultation candidatures manifestation interet demarche grant " +
      "opportunity tender programme aid",
  },
  { column: "titre", score: 0.4, names: "titre alternatif|short title|sous titre" },
  {
    column: "type",
    score: 0.9,
    must: "type types genre nature kind",
    may: "marche contrat procedure call notice appel aide avis dispositif financement opportunity grant aid",
  },
  { column: "type", score: 0.9, names: "form of support" },
  {
    column: "resume",
    score: 0.85,
    must: "resume chapo accroche summary abstract excerpt teaser entete synthese introduction lead bref",
    may: "en txt",
  },
  {
    column: "resume",
    score: 0.85,
    names: "short description|description courte|en quelques mots|short text|texte court",
  },
  {
    column: "description",
    score: 0.9,
    must:
      "description descriptions descriptif texte presentation objectif objectifs objective objectives contenu content detail details body contexte " +
      "overview text corps about scope",
    may: "long longue complete detaillee html full appel aide",
  },
  { column: "description", score: 0.9, names: "objet du marche" },
];
