/** A subsidy of the demonstration: invented, between invented bodies and associations. */
export interface DemonstrationSubsidy {
  /** Who gives: a key of `demonstrationOrganisations`. */
  readonly by: string;
  /** Who receives: a key, or the name of one that is not here. */
  readonly to: string;
  readonly purpose: string;
  /** In euros. */
  readonly euros: number;
  readonly yearsAgo: number;
  /** Month and day of the decision, when it is known. */
  readonly on?: string;
}

function one(
  by: string,
  to: string,
  purpose: string,
  [euros, yearsAgo, on]: readonly [number, number, string?],
): DemonstrationSubsidy {
  return { by, to, purpose, euros, yearsAgo, ...(on === undefined ? {} : { on }) };
}

/** What the bodies of the demonstration gave these last years. */
export const demonstrationSubsidies: readonly DemonstrationSubsidy[] = [
  one("trois-becs", "grande-tablee", "Fonctionnement du lieu partagé", [6_000, 1, "03-14"]),
  one("trois-becs", "grande-tablee", "Fonctionnement du lieu partagé", [5_500, 2, "03-20"]),
  one("trois-becs", "atelier-du-lien", "Formation des bénévoles de la vallée", [3_200, 1, "06-05"]),
  one("trois-becs", "potagers", "Jardin partagé : cuves et outils", [1_850, 1, "06-05"]),
  one("trois-becs", "grange-aux-repliques", "Saison de théâtre en village", [4_000, 2]),
  one("trois-becs", "Les Amis du pont de Mirabel", "Chantier de jeunes", [900, 3]),
  one("jabron-roubion", "racines-du-roubion", "Jardins d’école de Dieulefit", [7_400, 1, "04-11"]),
  one("jabron-roubion", "racines-du-roubion", "Jardins d’école de Dieulefit", [6_900, 2, "04-19"]),
  one("jabron-roubion", "comite-des-fetes", "Fête du village", [1_200, 1]),
  one("jabron-roubion", "lampions", "Bal et lampions de la place", [650, 1]),
  one("basaltes", "forge-aux-voix", "Résidence de chant avec les habitants", [9_500, 1, "02-27"]),
  one("basaltes", "forge-aux-voix", "Résidence de chant avec les habitants", [9_000, 2, "02-22"]),
  one("basaltes", "La Boîte à livres du Coiron", "Achat de livres", [750, 2]),
  one("hautes-terrasses", "toiles", "Atelier de couture d’insertion", [18_000, 1, "05-16"]),
  one("hautes-terrasses", "toiles", "Machines de l’atelier", [6_400, 3, "11-09"]),
  one("hautes-terrasses", "toits-en-cance", "Étude d’un habitat partagé", [4_800, 2]),
  one("rhone-et-roubion", "citadelle", "Chantiers d’insertion : jardins", [24_000, 1, "01-30"]),
  one("rhone-et-roubion", "citadelle", "Chantiers d’insertion : jardins", [22_500, 2, "02-01"]),
  one("rhone-et-roubion", "recyclage", "Remise en état d’ordinateurs", [5_300, 1, "06-20"]),
  one("rhone-et-roubion", "trois-portes", "Apprentissage à la menuiserie", [3_000, 2]),
  one("rhone-et-roubion", "passerelle", "Radio : émissions des quartiers", [8_200, 1, "06-20"]),
  one("autonomie", "pas-a-pas", "Visites à domicile de bénévoles", [12_600, 1, "09-12"]),
  one("autonomie", "restadom", "Essai d’un service d’aide à domicile", [31_000, 1, "09-12"]),
  one("autonomie", "pas-de-porte", "Théâtre chez les personnes âgées", [5_100, 2]),
  one("lecture", "fil-et-granit", "Appui aux bibliothèques associatives", [4_350, 1]),
  one("lecture", "La Boîte à livres du Coiron", "Caisses de livres itinérantes", [1_100, 1]),
  one("sobrietes", "recyclage", "Réemploi de tablettes", [14_700.5, 2, "10-03"]),
  one("sobrietes", "potagers", "Récupération de l’eau de pluie", [2_600, 1]),
  one("aigue-belle", "semelles-de-vent", "Marches d’insertion", [3_700, 1, "12-01"]),
  one("aigue-belle", "racines-du-roubion", "Raconter un jardin : un livre", [2_000, 3]),
  one("cretes-claires", "semelles-de-vent", "Entretien de sentiers", [1_450, 2]),
];

/** Associations that an invented register knows, and the directory does not: to be found by the form that adds one. */
export const demonstrationRegister: readonly {
  readonly rna: string;
  readonly name: string;
  readonly purpose: string;
  readonly commune: string;
  readonly town: string;
  readonly isDissolved?: true;
}[] = [
  {
    rna: "W269000911",
    name: "LES AMIS DU PONT DE MIRABEL",
    purpose: "entretenir le vieux pont et ses abords, avec des chantiers de jeunes.",
    commune: "26183",
    town: "Mirabel-et-Blacons",
  },
  {
    rna: "W269000928",
    name: "CHORALE DE LA FORÊT DE SAOU",
    purpose: "chanter à plusieurs voix, sans audition, le mardi soir.",
    commune: "26336",
    town: "Saou",
  },
  {
    rna: "W079000915",
    name: "LA BOÎTE À LIVRES DU COIRON",
    purpose: "faire circuler des livres entre les hameaux du plateau.",
    commune: "07186",
    town: "Privas",
  },
  {
    rna: "W269000935",
    name: "PÉTANQUE CLUB DES QUINCONCES",
    purpose: "jouer aux boules et organiser un tournoi par an.",
    commune: "26108",
    town: "Crest",
    isDissolved: true,
  },
];
