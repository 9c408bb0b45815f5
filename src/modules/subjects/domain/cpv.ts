/**
 * What a purchase is, by the beginning of its CPV code (regulation (EC) 213/2008, annex I), in short
 * French words of our own. All 45 divisions are here; groups only where associations often answer.
 */
const LABELS: Readonly<Record<string, string>> = {
  "03": "Produits de l’agriculture, de l’élevage et de la forêt",
  "09": "Énergie et carburants",
  "14": "Minerais et métaux",
  "15": "Alimentation et boissons",
  "153": "Fruits et légumes",
  "155": "Produits laitiers",
  "158": "Pain, épicerie et plats préparés",
  "16": "Machines agricoles",
  "18": "Vêtements et chaussures",
  "19": "Textile, cuir, plastique et caoutchouc",
  "22": "Livres, journaux et imprimés",
  "24": "Produits chimiques",
  "30": "Informatique et fournitures de bureau",
  "31": "Matériel électrique et éclairage",
  "32": "Matériel audiovisuel et télécommunications",
  "33": "Matériel médical et produits de soin",
  "34": "Véhicules et matériel de transport",
  "35": "Matériel de sécurité et de secours",
  "37": "Instruments, sport, jeux et loisirs créatifs",
  "373": "Instruments de musique",
  "374": "Articles de sport",
  "375": "Jeux et jouets",
  "38": "Matériel de laboratoire et de mesure",
  "39": "Mobilier, équipement et produits d’entretien",
  "41": "Eau",
  "42": "Machines industrielles",
  "43": "Engins de chantier et de carrière",
  "44": "Matériaux de construction",
  "45": "Travaux",
  "48": "Logiciels",
  "50": "Réparation et entretien",
  "51": "Installation de matériel",
  "55": "Hébergement et restauration",
  "551": "Hôtellerie",
  "552": "Campings, gîtes et centres de vacances",
  "553": "Restaurants et service en salle",
  "5532": "Distribution de repas",
  "555": "Cantines et traiteurs",
  "5552": "Traiteurs et livraison de repas",
  "60": "Transport",
  "601": "Transport routier",
  "63": "Voyages et services autour du transport",
  "64": "Poste et télécommunications",
  "65": "Distribution d’eau et d’énergie",
  "66": "Banque et assurance",
  "70": "Gestion et location de locaux",
  "71": "Architecture, ingénierie et contrôle",
  "714": "Urbanisme et paysage",
  "72": "Services informatiques",
  "73": "Recherche et développement",
  "75": "Administration publique",
  "752": "Services aux collectivités",
  "753": "Sécurité sociale",
  "76": "Services pétroliers et gaziers",
  "77": "Agriculture, forêt et espaces verts",
  "772": "Travaux en forêt",
  "773": "Espaces verts et jardins",
  "779": "Apiculture",
  "79": "Services aux structures : droit, conseil, communication",
  "791": "Services juridiques",
  "792": "Comptabilité et audit",
  "793": "Études, enquêtes et sondages",
  "794": "Conseil en gestion",
  "796": "Recrutement et mise à disposition de personnel",
  "798": "Impression",
  "799": "Événements, traduction et services divers",
  "7995": "Organisation d’événements",
  "80": "Enseignement et formation",
  "801": "Enseignement primaire et maternel",
  "802": "Enseignement secondaire",
  "803": "Enseignement supérieur",
  "804": "Éducation des adultes",
  "805": "Formation",
  "80531": "Formation industrielle et technique",
  "80532": "Formation à la gestion",
  "80533": "Formation à l’informatique",
  "85": "Santé et action sociale",
  "851": "Services de santé",
  "85142": "Services paramédicaux",
  "85144": "Soins hors de l’hôpital",
  "852": "Services vétérinaires et animaliers",
  "853": "Action sociale",
  "85311": "Action sociale avec hébergement",
  "853111": "Accueil de personnes âgées",
  "853112": "Accueil de personnes handicapées",
  "853113": "Accueil d’enfants et de jeunes",
  "85312": "Action sociale sans hébergement",
  "853121": "Accueil de jour",
  "8531211": "Garde et accueil de jour d’enfants",
  "853123": "Conseil et accompagnement",
  "853125": "Réinsertion",
  "85321": "Services sociaux administratifs",
  "85322": "Action de la commune auprès des habitants",
  "85323": "Santé dans les quartiers et les villages",
  "90": "Eau usée, déchets, propreté et environnement",
  "904": "Assainissement",
  "905": "Collecte et traitement des déchets",
  "906": "Propreté des rues",
  "907": "Protection de l’environnement",
  "909": "Nettoyage",
  "92": "Culture, sport et loisirs",
  "921": "Cinéma et vidéo",
  "922": "Radio et télévision",
  "923": "Spectacles et divertissements",
  "92331": "Fêtes et aires de jeux",
  "924": "Presse",
  "925": "Bibliothèques, archives, musées et patrimoine",
  "926": "Sport",
  "98": "Services associatifs et aux personnes",
  "981": "Services d’associations",
  "982": "Égalité des chances",
  "983": "Services divers aux personnes",
  "985": "Emplois chez des particuliers",
};

/** A CPV code as notices write it: eight digits, sometimes a control digit after a dash. */
const SHAPE = /^(\d{8})(?:-\d)?$/;

/** The eight digits of a CPV code; undefined when the text is none, or of a division that does not exist. */
export function readCpv(text: string): string | undefined {
  const digits = SHAPE.exec(text.trim())?.[1];
  return digits !== undefined && Object.hasOwn(LABELS, digits.slice(0, 2)) ? digits : undefined;
}

/** What a purchase is, in a few French words: those of the longest beginning that we know. */
export function cpvLabel(code: string): string | undefined {
  const digits = readCpv(code);
  if (digits === undefined) return undefined;
  for (let length = 8; length >= 2; length -= 1) {
    const label = LABELS[digits.slice(0, length)];
    if (label !== undefined) return label;
  }
  return undefined;
}

/** The labels of some codes, each once, in the order of the codes: what a page shows of a notice. */
export function cpvLabels(codes: readonly string[]): readonly string[] {
  return [...new Set(codes.flatMap((code) => cpvLabel(code) ?? []))];
}
