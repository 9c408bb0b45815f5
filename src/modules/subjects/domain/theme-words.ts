import { plain } from "#basics/text";

import { THEMES, type Theme } from "./themes.ts";

/**
 * What people say when they mean a theme: words without accents; « * » stands for any ending. Taken
 * from how associations speak of what they do, not from a nomenclature.
 */
const WORDS: Readonly<Record<Theme, string>> = {
  food: "aliment* nourriture jardin* potager* maraich* agricol* agricult* paysan* ferme* amap cantine* cuisine* repas epicerie* glan* compost* verger* semence* circuit* bio legume* fruit* rucher* abeille* apicult*",
  solidarity:
    "solidari* solidaire* entraide lien isole* isolement precar* pauvre* social* aidant* don dons maraude* migrant* refugie* exil* accueil* domicile inclusion caritati* epicerie* voisin* intergeneration* famille* femmes violence* droits",
  health:
    "sante soin* soigner malad* handicap* autonomie dependan* aine* aines agees vieil* senior* aidant* medic* psych* addict* prevention hopital ehpad cancer alzheimer bien-etre",
  education:
    "educat* ecole* eleve* jeune* jeunesse enfan* scolaire* periscolaire* parent* college* lycee* etudiant* devoirs soutien crech* animation* bafa colonie*",
  culture:
    "cultur* art arts artist* musi* chorale* concert* theatr* danse* cirque festival* cinema* film* livre* lecture* biblio* mediathe* musee* patrimoine* histoire exposition* spectacle* peinture photo* fanfare* orchestre* ecriture radio*",
  sport:
    "sport* foot* rugby basket* handball tennis judo gym* natation piscine* athlet* randonn* escalade ski petanque boules loisir* jeu jeux ludothe* yoga club",
  environment:
    "environnement* ecolog* climat* biodivers* nature naturel* riviere* eau eaux foret* arbre* haie* dechet* recycl* reemploi* ressource* recyclerie* repar* energi* transition* pollution oiseau* faune flore animaux animal animale* solaire sobriete compost*",
  work: "emploi* travail insertion chomage chomeu* formation* metier* apprenti* stage* recrut* qualifi* competence* reconversion chantier*",
  digital:
    "numeri* informati* ordinateur* internet logiciel* web site fablab* tablette* donnee* code hacke*",
  housing:
    "logement* loger habitat* habitation* maison* locataire* hlm sans-abri abri heberg* renov* urbanis* quartier* amenagement* batiment* local locaux cafe* village* bourg*",
  mobility:
    "mobilit* transport* velo* cycl* covoitur* autopartage* voiture* train* bus deplac* marche pieton* navette* garage*",
  economy:
    "econom* entrepr* cooperativ* scop scic ess tiers-lieu* tiers commerce* artisan* monnaie* marche touris* coworking financ* cafe* boutique* friperie* ressourcerie*",
  citizenship:
    "citoyen* democrat* particip* benevol* associat* engage* vote* debat* droit* egalite laicite memoire paix petition* elus conseil* collectif*",
  international:
    "europe* international* etranger* erasmus jumelage* cooperation afrique humanitaire developpement langue* echange*",
};

interface Known {
  readonly theme: Theme;
  readonly start: string;
  readonly anyEnding: boolean;
}

const known: readonly Known[] = THEMES.flatMap((theme) =>
  WORDS[theme].split(" ").map((word) => ({
    theme,
    start: word.replace("*", ""),
    anyEnding: word.endsWith("*"),
  })),
);

/** No more than a person reads at a glance. */
const MOST = 4;

/**
 * The themes that some words speak of (« un jardin partagé pour les aînés » → food, health), at most
 * four: those named by the most words first, then by the earliest. Suggestions to tick, never a choice
 * made for the person.
 */
export function suggestThemes(typed: string): readonly Theme[] {
  const words = plain(typed.slice(0, 1_000))
    .split(/[^a-z0-9-]+/)
    .filter((word) => word.length > 1);
  const found = new Map<Theme, { count: number; first: number }>();
  for (const [at, word] of words.entries()) {
    for (const theme of themesOf(word)) {
      const before = found.get(theme);
      found.set(theme, { count: (before?.count ?? 0) + 1, first: before?.first ?? at });
    }
  }
  return [...found]
    .toSorted(([, one], [, other]) => other.count - one.count || one.first - other.first)
    .slice(0, MOST)
    .map(([theme]) => theme);
}

function themesOf(word: string): ReadonlySet<Theme> {
  const one = word.replace(/[sx]$/, "");
  return new Set(
    known
      .filter(({ start, anyEnding }) =>
        anyEnding ? word.startsWith(start) : word === start || one === start,
      )
      .map(({ theme }) => theme),
  );
}
