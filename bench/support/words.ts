import { zipf } from "./chance.ts";

/*
 * A vocabulary as large as that of real notices: the words that calls for projects use most, then
 * words built of French prefixes, roots and endings, so that rare ones exist too. The search
 * stems and compares letters: it does not mind that some of them are in no dictionary.
 */
const COMMON =
  "projet association territoire action soutien aide public demande dossier candidature jeune habitant commune département région structure partenaire accompagnement développement culture social environnement santé éducation formation emploi insertion sport logement mobilité numérique économie citoyen solidarité alimentation jardin agriculture énergie climat biodiversité eau forêt patrimoine théâtre musique lecture bibliothèque école collège famille enfant personne âgée handicap autonomie isolement précarité lien quartier village rural montagne vallée rivière atelier lieu café commerce artisan entreprise coopérative tourisme vélo transport covoiturage bâtiment rénovation chantier travaux marché service fourniture étude diagnostic animation médiation prévention inclusion égalité femme migrant accueil hébergement bénévole engagement participation budget concours résidence création spectacle festival exposition artiste cinéma photographie écriture langue europe jumelage coopération international recherche innovation expérimentation évaluation réseau fédération fonds subvention financement montant dépense investissement fonctionnement convention calendrier jury sélection critère annexe formulaire pièce budget prévisionnel compte rapport bilan activité statut récépissé attestation assurance".split(
    " ",
  );
const PREFIXES = ["", "re", "pré", "dé", "co", "inter", "sur", "anti", "auto", "éco"];
const ROOTS =
  "form port plant cultiv organis mobilis anim cré lis écrit chant dans jou command livr tri compost sem récolt cuisin cout bris coll coup dessin peint photograph film mont cord mur terr sol toit four chauff éclair isol ventil drain irrig arros bois pierr brique chaux paill laine chanvr lin oliv vign pomm châtaign abeill moutonn chèvr fromag boulang march roul pédal navigu vol rail rout pont sentier berg riv sourc puits fontain bassin digu écol class livr cahier tabl banc port fenêtr voisin ami pair mentor tuteur guid soign veill écout parl dialogu négoci vot délibér consult débat enquêt signal alert protég assur garanti financ prêt donn échang partag mutualis invent essay prouv mesur compt calcul cod réseaut connect hébergeur archiv publi imprim diffus tradui racont joueur gard nourr".split(
    " ",
  );
const ENDINGS =
  "er ation ateur atrice age ement eur euse ière ant able ible isme iste ique aire el elle if ive ure ance ité ier oir otte eau et ette in ine ois al ale".split(
    " ",
  );
const SMALL =
  "de la le les des et en du un une pour dans sur par avec aux au ce qui que l d à".split(" ");

const COUNT = 30_000;

/** The words, the most used first; the order of the built ones is mixed but always the same. */
export const VOCABULARY: readonly string[] = build();

function build(): readonly string[] {
  const built = PREFIXES.flatMap((prefix) =>
    ROOTS.flatMap((root) => ENDINGS.map((ending) => `${prefix}${root}${ending}`)),
  );
  // A stride that shares no divisor with the length visits each word once, far from its neighbours.
  const mixed = built.map((_, at) => built[(at * 7_919) % built.length] ?? "");
  return [...new Set([...COMMON, ...mixed])].slice(0, COUNT);
}

/** Writes sentences whose words follow Zipf's law, with the small words between them. */
export function writer(random: () => number): (words: number) => string {
  const draw = zipf(VOCABULARY.length, random);
  return (words) => {
    let text = "";
    for (let at = 0; at < words; at += 1) {
      const small = SMALL[Math.floor(random() * SMALL.length * 2)];
      if (small !== undefined) text += `${small} `;
      text += VOCABULARY[draw()] ?? "";
      text += at === words - 1 || random() < 0.08 ? ". " : " ";
    }
    return text.trim();
  };
}
