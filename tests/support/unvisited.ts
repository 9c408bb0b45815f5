/**
 * Routes that no link leads to on a filled house, each with its reason. The crawler asks every other
 * one; a line that is no longer needed fails too.
 */
export const UNVISITED: Readonly<Record<string, string>> = {
  "/assets/:name{[\\w.-]+}": "style sheets and scripts: weighed with each page that loads them",
  "/entrer/qui":
    "it stands behind a code that it spends, and the letter of that code is listed: walked in « Une adresse pour deux »",
  "/operateur/structures/demandes/:claim/lettre":
    "the letter of a claim exists once its operator asked for it: walked in the journeys of claims",
  "/l/structures/invitation/:invitation/:signature":
    "the address is in the letter alone: walked in « the team »",
  "/l/structures/encore/:representative/:asked/:signature":
    "the address is in the yearly letter alone: walked in « one answers no more »",
  "/structures/:number{[0-9]{1,12}}/passer-la-main/:role":
    "a hand-over of somebody else begins when they say that they go: walked in « leaves in June »",
  "/l/cercle/:request/:facilitator/:signature":
    "the address is in the letter to who facilitates: walked in « found a circle »",
  "/reponses/:answer/papiers/:paper":
    "a paper attached to an answer: walked in « the treasurer keeps the papers »",
};
