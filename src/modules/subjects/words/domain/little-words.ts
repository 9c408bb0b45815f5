import { plain } from "#basics/text";

const listed = (words: string) => new Set(words.split(/\s+/).map(plain));

/** Words that nobody means: what holds a French sentence together, and what begins a question. */
const LITTLE = listed(
  `a à afin ai aie ainsi alors as au aussi autre autres aux avec avez avons c ça car ce cela celle celles celui ces
  cet cette ceux chaque chez ci comme comment contre d dans de depuis des donc dont du elle elles en encore entre es est
  et été être eu eux fait font hui il ils j je jusqu jusque l la laquelle le lequel les lesquelles lesquels leur leurs
  lors lorsqu lorsque lui m ma mais me même mêmes mes moi moins mon n ne ni nos notre nôtre nous on ont or ou où par
  parce pas pendant peu plus plusieurs plutôt pour pourquoi près puis puisque qu quand que quel quelle quelles quels
  quelqu quelque quelques qui quoi s sa sans se selon sera seront ses si sinon soi soit sommes son sont sous sur t ta te
  tes toi ton tous tout toute toutes très tu un une unes uns va vers via voici vont vos votre vôtre vous y ya
  jamais rien toujours souvent beaucoup trop assez très and for of the with our we
  après aucun aucune aurait autant avait avant bientôt bref certains certaines chacun chacune dedans déjà derrière dès dessous
  dessus devant dois doit enfin ensuite etc était étaient étais eux faudrait faut hein hors ici justement là loin maintenant
  malgré mieux parfois parmi partout peut peux pis quasi sauf serait seulement surtout tant tard tôt uniquement vais vite
  vraiment bcp cest chui dc ds jai jsuis ke ki kil koi mtn nn ns pck pcq pdt pk pr qq qqch qqn slt stp svp tjs tjrs tt vs`,
);

/**
 * Words that say what everybody here looks for, and not what for: they weigh least, and are not dropped
 * where nothing else was typed. By their lemma, or as typed.
 */
const GENERIC = listed(
  `aap abonder accord accorder acteur action activité actuel agir aide aider aimer aller ami année annuel appel argent
  assister association associatif assoce asso attribuer attribution avancer avoir besoin bénéficiaire bénéficier
  bonjour but cadre campagne candidat candidater candidature cas chercher chose client collectivité commencer communal commune concerner
  concours connaître conseiller contacter date demande demander demandeur départemental déposer développement développer
  devoir dire disponible dispositif domaine donner dossier édition éligible ensemble envie euro exister faire falloir
  favoriser fin financement financer financeur financier fond fonds fonctionnement gens idée infos info
  information initiative intercommunal intéresser intérêt intervention jour lancer lancement mairie manière mener merci mettre
  mise mois monter montage moyen municipal national nouveau objectif obtenir offre offrir organiser organisation organisme
  ouvert ouvrir parler participer participation payer permettre personne petit plaire plait possible pouvoir
  prendre préparer présenter prochain programme projet proposer public publique qualité question réalisation réaliser
  recevoir rechercher régional réponse répondre réussir savoir sorte soumettre soutenir soutien structure subvention
  subventionner sujet système territoire territorial thème titre toucher trouver type utiliser venir voir vouloir
  accepter agglo amener apporter arrêter arriver attendre choisir comcom comprendre compter continuer croire décider empêcher
  enlever espérer essayer finir fric hésiter interco laisser manquer occuper oser passer penser pognon poser quitter refuser
  remettre rendre rester retrouver revenir sembler souhaiter suivre tenir thune
  ajouter améliorer an assurer augmenter bas bidule bord bout changer coin compléter côté coup coûter dernier diminuer endroit
  entrer envie essai éviter évoluer expliquer façon faciliter fois gadget garantir garder gros grand haut heure imaginer installer
  limiter machin mériter milieu moment monde montrer niveau poursuivre prévoir problème profiter rajouter réfléchir regarder
  aplomb bon calme cool dehors gratuit joli meilleur rêve rêver sympa tranquille utile
  regrouper remplir renforcer reprendre réunir rouvrir semaine sérieux servir situation solution sortir souci tomber truc vivre`,
);

/** Whether nobody means this word, written without accents or case. */
export function isLittle(word: string): boolean {
  return LITTLE.has(word);
}

const COUNTED = /^\d+(?:e|er|ere|eme|nd|nde|h|km|m2|kg|eur|euros?|ans?)?$/;

/** Whether a word, or one of its lemmas, says only what everybody looks for; a number alone (a year, a sum, an age) says not what for either. */
export function isGeneric(words: readonly string[]): boolean {
  return words.some((word) => GENERIC.has(word) || COUNTED.test(word));
}
