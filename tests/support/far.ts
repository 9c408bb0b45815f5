/** What a letter, or a form that was just sent, leads to: there is nothing to look for from the home. */
const AFTER = "stands behind a letter or a form that was just sent";
/** What only who is out opens, and the walk asks of who is in. */
const OUT = "for who is out: no link leads there once one is in";
/** What is done to one thing, from the page of that thing. */
const ON_ONE = "done to one thing, from its own page, one tap further";

/**
 * Pages that are further from the home than three taps, or behind two long lists, each with its reason. The crawler
 * asks every other one; a line that is no longer needed fails too. Signed links (`/l/…`) are in letters alone.
 */
export const FAR: Readonly<Record<string, string>> = {
  "/entrer/code": AFTER,
  "/entrer/adresse-perdue/code": AFTER,
  "/contact/recu/:id": AFTER,
  "/signaler/recu/:id": AFTER,
  "/rendez-vous/sans-compte/envoye": AFTER,
  "/appels/alertes/envoye": AFTER,
  "/au-revoir": AFTER,
  "/moi/mandats/:mandate/billet/:slip": AFTER,
  "/moi/cles/proposition": AFTER,
  "/moi/reprise": "a warning leads there from every page, while somebody asks for one's account",
  "/moi/connexions/fermer": "a form of « Vos connexions » leads there",
  "/entrer/avec-un-parent": "where the form of one's age leads who is too young",
  "/cercles/apporter/demande": AFTER,
  "/demonstration/entrer": OUT,
  "/entrer/adresse-perdue": OUT,
  "/locaux/nouveau":
    "for who keeps several structures: who keeps one is led to the form of that one",
  "/structures/registres": "the search of the form that adds a structure, three taps away",
  "/structures/:number{[0-9]{1,12}}/papiers/ranger/:kind": ON_ONE,
  "/structures/:number{[0-9]{1,12}}/roles": ON_ONE,
  "/structures/:number{[0-9]{1,12}}/accompagnement": ON_ONE,
  "/structures/:number{[0-9]{1,12}}/accompagnees": ON_ONE,
  "/donne/pour/:organisation/comptes": ON_ONE,
  "/donne/pour/:organisation/importer": ON_ONE,
  "/communs/documents/:document/morceaux/:piece": ON_ONE,
  "/communs/documents/:document/morceaux/:piece/repartir": ON_ONE,
  "/moi/notes/:note/partager": ON_ONE,
  "/moi/notes/:note/vu": ON_ONE,
  "/moi/notes/:note/effacer": ON_ONE,
  "/moi/mandats/:mandate/arreter": ON_ONE,
  "/fils/:thread/:message/avant": ON_ONE,
  "/fils/:thread/fermer": ON_ONE,
  "/reponses/:answer/partenaires": ON_ONE,
  "/reponses/:answer/partenaires/:giver": ON_ONE,
  "/reponses/:answer/papiers": ON_ONE,
  "/reponses/:answer/imprimer": ON_ONE,
  "/reponses/:answer/parties/:part/versions": ON_ONE,
  "/entraide/moi/:offer/metier": ON_ONE,
  "/entraide/moi/:offer/retirer": ON_ONE,
  "/entraide/pour/:organisation/:offer/metier": ON_ONE,
  "/entraide/pour/:organisation/:offer/retirer": ON_ONE,
  "/appels/publier/:draft/apercu": ON_ONE,
  "/cercles/:circle/affiche/a-imprimer": ON_ONE,
  "/cercles/:circle/billets/:sheet": ON_ONE,
  "/cercles/:circle/inviter/:list": ON_ONE,
  "/billet/:code": "the address is on paper: typed, or read by a telephone",
  "/cercles/:circle/fils": "of a circle where nothing was said yet: its own page leads there",
  "/cercles/:circle/fils/nouveau":
    "of a circle where nothing was said yet: its own page leads there",
  "/votes/statuts/:circle": "of a circle that wrote no statutes yet: its own page leads there",
  "/structures/:number{[0-9]{1,12}}/logo": ON_ONE,
  "/operateur/structures/demandes/:claim/lettre": ON_ONE,
  "/operateur/structures/doublons/comparer": ON_ONE,
  "/formations/:training{[0-9a-f-]{36}}/imprimer": ON_ONE,
  "/formations/:training{[0-9a-f-]{36}}/supports": ON_ONE,
  "/formations/:training{[0-9a-f-]{36}}/mon-niveau": ON_ONE,
  "/formations/:training{[0-9a-f-]{36}}/trajet": ON_ONE,
  "/entraide/oui-d-avance/:organisation": ON_ONE,
  "/structures/:number{[0-9]{1,12}}/qui-travaille-ici": ON_ONE,
  "/structures/:number{[0-9]{1,12}}/accords": ON_ONE,
  "/squat/demander/:venue{[0-9]{1,12}}": ON_ONE,
  "/squat/lieux/:venue{[0-9]{1,12}}/accueil": ON_ONE,
  "/squat/journees/:exchange/papiers/:paper": ON_ONE,
  "/operateur/sources/:id/changer": ON_ONE,
  "/operateur/sources/:id/retirer": ON_ONE,
};
