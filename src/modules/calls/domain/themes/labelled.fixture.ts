import type { Theme } from "#rules/subjects";

/*
 * Titles written by the project in the manner of real ones, each with the themes that a reader gave it
 * before the rule was asked. The first half is there to mend the rule by; the second to judge it.
 */

export interface Labelled {
  readonly title: string;
  readonly themes: readonly Theme[];
}

function labelled(lines: string): readonly Labelled[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [title = "", themes = ""] = line.split(" => ");
      // oxlint-disable-next-line no-unsafe-type-assertion -- written below, and read by the test of labels
      return { title: title.trim(), themes: themes.trim().split(" ").filter(Boolean) as Theme[] };
    });
}

/** What the rule may be mended by. */
export const TO_MEND = labelled(`
Jardins familiaux et vergers de quartier => food
Soutien aux épiceries solidaires et à l’aide alimentaire => food solidarity
Appel à projets de la conférence des financeurs de la perte d’autonomie => health solidarity
Portage de repas à domicile pour personnes âgées => health solidarity food
Accueil périscolaire et restauration scolaire => education food
Fonds pour la vie associative locale => citizenship
Résidence d’artistes en milieu rural => culture
Animation de la bibliothèque intercommunale => culture
Rénovation du gymnase municipal => sport
Activités nautiques pour les jeunes des quartiers => sport education
Plantation de haies bocagères et restauration de mares => environment
Réduction des déchets et ressourceries => environment economy
Chantiers d’insertion en espaces verts => work environment
Formation des demandeurs d’emploi aux métiers du soin => work health
Conseillers numériques et médiation dans les communes => digital
Reconditionnement d’ordinateurs pour les familles modestes => digital solidarity
Habitat participatif et logement abordable => housing
Réhabilitation du centre-bourg => housing
Location de vélos et atelier d’autoréparation => mobility
Transport solidaire en zone peu dense => mobility solidarity
Création de tiers-lieux ruraux => economy
Aide aux derniers commerces de village => economy
Budget participatif des habitants => citizenship
Service civique international => citizenship international
Volontariat européen des jeunes => international education
Prévention des conduites addictives au collège => health education
Lutte contre l’isolement des aînés => solidarity health
Hébergement d’urgence des femmes victimes de violences => solidarity housing
Fête de la musique et des cultures urbaines => culture
Restauration du petit patrimoine rural => culture
Circuits courts en restauration collective => food
Sport santé sur ordonnance => sport health
Éducation à l’environnement dans les écoles => environment education
Accompagnement à la parentalité => education solidarity
Coopération décentralisée avec une commune du Sénégal => international
Rénovation énergétique des logements sociaux => environment housing
Marché de nettoyage des locaux => 
Fourniture de papier et d’enveloppes => 
Assurance de la flotte automobile => 
Transport scolaire des élèves en situation de handicap => mobility education health
`);

/** What it is judged by. */
export const TO_JUDGE = labelled(`
Potagers pédagogiques dans les collèges => food education
Cuisine partagée et lutte contre le gaspillage alimentaire => food environment
Aide à domicile des personnes en situation de handicap => health solidarity
Habitat inclusif pour personnes âgées => housing health
Crèche associative et accueil des tout-petits => education
Colonies de vacances et séjours pour adolescents => education sport
Festival de cinéma en plein air => culture
Valorisation des archives et du patrimoine oral => culture
Équipement des clubs de football amateurs => sport
Aire de jeux et parcours santé => sport
Continuités écologiques et biodiversité ordinaire => environment
Économies d’eau dans les jardins publics => environment
Clauses sociales : accompagnement vers l’emploi => work
Apprentissage de la langue et insertion professionnelle => work
Ateliers informatiques pour les seniors => digital health
Logiciel libre de gestion des adhérents => digital
Pension de famille et intermédiation locative => housing solidarity
Requalification de la friche ferroviaire => housing
Covoiturage domicile-travail => mobility
Pédibus et déplacements doux vers l’école => mobility education
Monnaie locale et commerce de proximité => economy
Structuration de l’économie sociale et solidaire => economy
Conseil citoyen et démocratie locale => citizenship
Fonds de développement de la vie associative => citizenship
Échanges Erasmus entre lycées professionnels => international education
Jumelage et solidarité internationale => international solidarity
Maraudes et accueil de jour des sans-abri => solidarity
Violences conjugales : accompagnement et écoute => solidarity
Centre de santé communautaire => health
Prévention des chutes et activité physique adaptée => health sport
Concert de l’école de musique => culture education
Orchestre à l’école => culture education
Atelier d’écriture en maison de retraite => culture health
Réparation de vélos et chantier d’insertion => mobility work
Compostage de proximité => environment
Récupération des invendus par les associations d’aide alimentaire => food solidarity
Prestations de gardiennage => 
Maintenance des ascenseurs => 
Acquisition de mobilier de bureau => 
Location de salles pour les associations => citizenship
`);
