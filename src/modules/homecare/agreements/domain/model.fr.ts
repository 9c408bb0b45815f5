/** The model of an agreement between structures that come to homes: six parts, to be written with one's own words. */
export const MODEL_TITLE = "Accord entre structures qui interviennent à domicile";

export const MODEL_TEXT = `Ce modèle se change : gardez ce qui vous convient, écrivez le reste avec vos mots. Il ne nomme aucune personne aidée.

## Ce que nous voulons faire ensemble

Que chaque personne puisse rester chez elle comme elle l’entend, avec une semaine qui tient. Nous nous prévenons quand un passage ne peut pas avoir lieu, et nous cherchons ensemble qui vient.

## Ce que nous gardons pour nous

Ce que nous apprenons chez une personne ne sort pas de chez elle. Entre nous, nous ne disons que ce qu’elle a dit que l’on pouvait dire : un jour, une heure, un prénom. Rien de sa santé ne s’écrit dans Archipel.

## Un essai, d’abord

Nous essayons pendant trois mois, avec les personnes qui le veulent. Chacune peut s’arrêter, sans dire pourquoi ; chaque structure aussi.

## Le droit de se tromper

Un passage manqué, une phrase de trop : on le dit à la personne et aux autres structures, le jour même. On cherche ce qui l’a permis, pas qui l’a fait.

## Comment nous saurons que cela va bien

Pas avec de l’argent. Nous demandons aux personnes si leur semaine leur convient, et nous comptons les jours où personne n’est venu.

## Relire, et répondre

Nous relisons cet accord ensemble, au jour dit. Une structure, nommée ici, répond aux personnes de ce qui est fait de leurs données, pour toutes (RGPD, article 26) ; chaque personne peut aussi s’adresser à n’importe laquelle de nous.
`;
