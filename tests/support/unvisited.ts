/**
 * Routes that no link leads to on a filled house, each with its reason. The crawler asks every other
 * one; a line that is no longer needed fails too.
 */
export const UNVISITED: Readonly<Record<string, string>> = {
  "/kori/bons/:voucher{[0-9a-f-]{36}}":
    "nobody of the demonstration made a voucher: read in « Inès gives a voucher by hand »",
  "/l/kori/:code{[a-z]{8}}":
    "its code is on the screen of somebody, for ten minutes: opened in « Inès shows a code »",
  "/kori/releve/:fingerprint{[0-9a-f]{64}}":
    "its fingerprint is on the statement that somebody made: read in « leaves with kori »",
  "/reunions/:meeting{[0-9a-f-]{36}}/direct":
    "the stream that the page of a room listens to, by its script: heard in the tests of meetings",
  "/squat/journees/:exchange/prete":
    "no guest of the demonstration named their employer: noted in the test of the page of a day",
  "/squat/papiers/:organisation":
    "nobody of the demonstration approves for an employer here: written in « Inès works a day »",
  "/reunions/:meeting{[0-9a-f-]{36}}/papier":
    "no meeting of the demonstration waits to be typed: read in « types the sheet of a meeting »",
  "/reunions/:meeting{[0-9a-f-]{36}}/compte-rendu/publier":
    "no minutes of the demonstration are approved yet: published in « the board meets »",
  "/porte/:code": "its code is on a letter alone: read in « asks a structure to open its door »",
  "/porte/adresse/:letter/:signature":
    "its link is in a letter alone: opened in « a structure without an account says yes from its letter »",
  "/cercles/:circle/ailleurs":
    "no circle of the demonstration was brought yet, an archive waits: read in the same journey",
  "/cercles/:circle/ailleurs/inviter": "of a circle that was brought: sent in the same journey",
  "/cercles/:circle/ailleurs/:kind": "of a circle that was brought: read in the same journey",
  "/cercles/:circle/ailleurs/:kind/:item": "of a circle that was brought: read in the same journey",
  "/cercles/:circle/ailleurs/fichiers/:file":
    "a file of a circle that was brought: opened in the tests of circles that are brought",
  "/agir/partages/feuilles/:paper":
    "nobody of the demonstration made a sheet: printed in « Nadège prints what she opened »",
  "/moi/partages/:sharing/pas-vrai":
    "nobody of the demonstration had a yes written by a witness: a journey reads it (say-before-a-witness)",
  "/moi/partages/nouveau/:what/:person":
    "the form of names leads there, by one name that is ticked: said in « All that Adrienne shares »",
  "/moi/apres-moi/pour/:person":
    "nobody of the demonstration is named to say it: walked in « Adrienne names who may say that she died »",
  "/moi/apres-moi/pour/:person/archive":
    "nobody of the demonstration died: taken in the same journey",
  "/moi/fermer-mes-appareils/pour/:person":
    "nobody of the demonstration is named for it: walked in « A tablet is stolen »",
  "/operateur/appareils/:person":
    "a form that was just sent leads to it: pressed in the same journey",
  "/operateur/deces/:person": "a form that was just sent leads to it: pressed in the same journey",
  "/moi/partages/de/:person":
    "of the demonstration only Quentin is shared something with: read in « shares his list with Solène »",
  "/moi/adresses-privees/:address/renouveler":
    "nobody of the demonstration made a private address: renewed in « keeps a private address »",
  "/moi/adresses-privees/:address/arreter":
    "nobody of the demonstration made a private address: ended in « keeps a private address »",
  "/chez-moi/de/:person":
    "nobody of these shares a week: read in « Adrienne lets Hélène read her whole week »",
  "/inquietude/ecrire/:service":
    "a service is offered once one said where somebody lives: written in « A structure asks to receive worries »",
  "/prevenir/qui/services/:service":
    "a service is offered once one said where one lives: read in « A structure agrees to be told of a silence »",
  "/inquietude/recus/:word": "nobody of the demonstration wrote to one: read in the same journey",
  "/chez-moi/passages/:assignment/:visit/le/:day/entrer":
    "for who is expected, at the hour, where it is written: read in « Adrienne writes how to come in »",
  "/chez-moi/passages/:assignment/:visit/le/:day/temps":
    "nobody of the demonstration said today that they came: read in the test of its time",
  "/l/besoin/:id/:signature":
    "the address is in the letter of who is told alone: opened in « Adrienne needs help »",
  "/l/prevenir/:id/:signature":
    "the address is in the letter of who is asked alone: opened in the same journey",
  "/prive/:secret":
    "for a machine that holds the secret, which is shown once: read in the same journey",
  "/locaux/:venue{[0-9]{1,12}(?:-[a-z0-9-]*)?}/photos/:photo{[0-9a-f-]{36}}":
    "no premises of the demonstration have a photo: seen in « opens premises »",
  "/operateur/locaux/fichiers/:file{[0-9a-f-]{36}}":
    "a table that the operator just sent, and nobody did: read in « imports premises »",
  "/pratiques/situations/:situation/relire":
    "a form that was just sent leads to it: read in the same journey",
  "/communs/images/:picture":
    "no document of the demonstration has a picture: seen in « brings a document from her word processor »",
  "/communs/documents/:document/images":
    "of a document with pictures, and the demonstration has none: described in the same journey",
  "/nouvelles/:bond/mots/:word/photo":
    "nobody of the demonstration sent a picture: seen in « Lucienne and Adrienne give each other news »",
  "/l/parle/:bond/:person/:posted/:signature":
    "the address is in a letter after a long silence alone: opened in « Adrienne and Quentin agree that a silence is noticed »",
  "/l/silence/:bond/:watch/:signature":
    "the address is in the letter of who is to answer alone: opened in the same journey",
  "/chez-moi/passages/chez/:person":
    "nobody of those who walk is named by somebody to come: said in the journey « Quentin leaves: he says from which day on »",
  "/chez-moi/aides/nouvelle/:person":
    "the form of names leads there: read in « Quentin came, says it from the letter of that morning »",
  "/chez-moi/de-passage/:ask/merci":
    "nobody of those who walk was helped in passing: said in « Quentin passes on Saturday with the bread »",
  "/chez-moi/aides/sans/:person":
    "nobody of the demonstration comes to somebody no more: read in the journey « Quentin leaves: he says from which day on »",
  "/chez-moi/de-passage/:ask":
    "nobody of those who walk asks anything of who passes: answered in the journey « asks who passes on Saturday »",
  "/chez-moi/de-passage/:ask/affiche": "the same: printed in the same journey",
  "/chez-moi/de-passage/:ask/oui/:answer": "the same: said in the same journey",
  "/chez-moi/de-passage/:ask/oui/:answer/:where": "the same: said in the same journey",
  "/l/en-passant/:id/:signature":
    "the address is in the letter of who answers in passing without an account alone: opened in the same journey",
  "/l/je-viens/:id/:signature":
    "the address is in the letter of a guest alone: opened in « a meal that is open to everyone »",
  "/l/proposition/:id/:signature":
    "the address is in the letter of who suggests without an account alone: opened in « from a suggestion by letter to co-author »",
  "/l/proposer/:document/:person/:signature":
    "the address is in letters of the week alone: opened in « a passage that is gone meanwhile »",
  "/l/proposer/:document/:person/:signature/:number/:place":
    "it stands behind the address of such a letter: sent in the same journey",
  "/l/proposer/:document/:person/:signature/:number/lignes/:place":
    "the address is in letters of the week alone: sent in the test of lines that are suggested",
  "/l/je-ne-viens-pas/:date/:person/:signature":
    "the address is in letters about dates alone: opened in the same journey",
  "/l/oui-d-avance/:exchange/:beforehand/:signature":
    "the address is in the letter of who said yes beforehand alone: opened in « Solène says yes to Thursdays »",
  "/l/structures/accords/:approver/:signature":
    "the address is in the letter of who is named to say yes alone: answered in « somebody works for a structure »",
  "/l/structures/travail/:employment/:signature":
    "the address is in the letter of who is said to work there alone: answered in the same journey",
  "/l/structures/employeur/:employment/:signature":
    "the address is in the letter of an employer that nobody represents alone: answered in the same journey",
  "/l/ma-part/:part/:signature":
    "the address is in the letter of who is asked for a part alone: opened in « the travel of Inès is shared »",
  "/rendez-vous/:occasion/a-prevenir":
    "nobody of the demonstration telephoned for a date that is off: printed in the same journey",
  "/autour-de-moi/contours": "the outlines that the moving map asks for, by its script",
  "/moi/cles/:passkey/retirer":
    "nobody of the demonstration has a key on a device: walked in « comes in by a key »",
  "/entrer/qui":
    "it stands behind a code that it spends, and the letter of that code is listed: walked in « Une adresse pour deux »",
  "/moderer/:kind/:id/fichiers/:file":
    "a file of what was reported, for who decides of it: opened in the tests of reported messages",
  "/donne/pour/:organisation/importer/:brought":
    "nobody of the demonstration brought a list of what was given: read in « Jean-Rémy says what was given to his workshop »",
  "/metrics": "figures for who holds a token of the command line: read in the tests of operation",
  "/reponses/:answer/entrer":
    "for who accepted a share of an answer and is not in its circle yet: walked in « is invited, reads the charter, and enters »",
  "/votes/:vote/convocation":
    "only of a vote that decides by statutes, and no circle of the demonstration wrote its own: opened in « Solène writes what the statutes say »",
  "/votes/:vote/belenios/liste.txt":
    "the list of an election that is taken out, for who facilitates: read in « the circle elects by Belenios »",
  "/l/vote/:vote/:person/:signature":
    "the address is in the letters of a vote alone: opened in the journey « votes from a letter »",
  "/chez-moi/accords/:agreement":
    "structures signed none in the demonstration: begun, signed and left in « sign an agreement »",
  "/l/sondage/:id/:signature":
    "the link that who organises hands out, in a field to copy: opened in « asks several dates »",
  "/l/sondage/:id/:signature/imprimer": "led to by that link: seen in the same journey",
  "/l/sondage/:id/:signature/:key":
    "the address of a guest’s own answer, told once they answered: seen in the same journey",
  "/l/sondage-de/:id/:person/:signature":
    "the address is in the letter of a poll alone: opened in the same journey",
  "/l/sondage-de/:id/:person/:signature/imprimer": "led to by that letter’s page",
  "/photos/:handle{[0-9a-f-]{36}}":
    "pictures stand in pages, and no link leads to them: asked for in « shows a picture of oneself »",
  "/operateur/imports/tableau/:file":
    "a file that the operator just sent, and nobody did: read in the journey « imports the table of a supplier »",
  "/operateur/imports/tableau/correspondances/:mapping":
    "a mapping that the operator kept, and the demonstration kept none: changed in the journey « imports the table of a supplier »",
};
