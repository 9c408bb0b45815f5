/*
 * How people say something of health, in French: each word or phrase without accents or capitals. « diabet* » is a word
 * that begins so; « ~ » stands for small words between (« au », « de la »); « <part> » is a part of the body, « <harm> »
 * what befalls one. Left out on purpose (decision 0162): trades and places that everybody goes to (« le kiné Paul »,
 * « la pharmacie », « le médecin »), and what who comes must know or sees (« elle entend mal », a walking stick, a wheelchair).
 */

const list = (words: string) => words.trim().split(/\s+/);
const phrases = (lines: string) =>
  lines
    .trim()
    .split("\n")
    .map((line) => line.trim());

/** Parts of the body, in the singular. */
export const PARTS: ReadonlySet<string> = new Set(
  list(`bras cheville clavicule coeur col coude crane cuisse dent doigt dos epaule estomac femur foie genou gorge
    hanche intestin jambe machoire main nerf nuque oeil oreille os peau pied poignet poitrine poumon prostate
    rein rotule talon tete tibia ventre vertebre vessie yeux`),
);

/** What befalls a part of the body, by how it begins. */
export const HARMS: readonly string[] = list(
  "abime bless brul cass coinc deboit demis enfl fractur foul gonfl infect opere operation paralys tord tordu",
);

/** Words that say it alone. */
export const CARE: readonly string[] = list(`
  addictolog* alite alitee alitees alcooliqu* alcoolism* algodystroph* allergi* alzheimer* amput* anemi* anesthesi* anevrism* angine
  angiopath* anorexi* antalgi* antibio* anticoag* antidepress* antidouleur* antihistamin* anxiet* anxiolyt* aphas*
  arteriopath* arthrit* arthros* aspirine* asthm* autis* avc
  biopsi* bipolair* boulimi* bpco bronchiolit* bronchit*
  cancer* cardiaque* cardiopath* cataract* chimio* cholester* cirrhos* colique* coloscop* coma commotion* conjonctivit*
  constip* contention convalescen* convulsi* coronaropath* corticoid* cortison* couperos* covid cyanos* cystit*
  dafalgan degenerescen* demence* dementiel* depressif deprim* depressive depressions dermatit* diabet* dialys* diarrhee*
  dmla doliprane* douleur* dysenter* dyslexi*
  echograph* eczema* efferalgan* embolie* emphysem* endometrios* endoscop* entorse* epileps* epilepti* erysipel*
  escarre* essouffl*
  femur fibrillation* fibromyalgi* fievre* fibrom* furoncl* gangren* gastro gastrit* gastroenter* gelule* glaucom* glycemi*
  gonorrh* grossesse
  hallucin* hematom* hemipleg* hemodialys* hemophil* hemorrag* hemorroid* hepatit* herni* herpes hospitalis*
  hypertens* hyperthyroid* hypoglycemi* hypotens* hypothyroid*
  ibuprofen* ictus immunodepr* impetigo incontinen* infarctus infection* injection* insomni* insulin* intoxication*
  intraveineu* irm
  jaunisse
  kardegic kyste*
  laryngit* laxatif* leucemi* levothyrox* lexomil lithium lombalgi* lumbago luxation* lymphom*
  malade* maladie* maigri malaise* mammograph* medicament* melanom* meningit* menopaus* metasta* methadone migraine*
  morphin* mucoviscidos* myopath*
  nausee* nephrit* nephrolog* neuropath* nevralgi* nevros*
  obesi* oedem* oncolog* cancerolog* opere operee operees ordonnance* osteoporos* otite*
  pacemaker palliati* paludism* pancreatit* pansement* paracetamol* paralysie* paraplegi* parkinson* pericardit*
  perf perfusion* phlebit* phobi* piqure* pleuresi* plaie* pneumo* prostate polyarthrit* prozac psoriasis psychiatr* psychose*
  psychotrop* pyelonephrit*
  radiotherap* reanimation reeducation rhinopharyngit* rhumatism* rubeol*
  saigne saignement* saignait schizophren* sciatique* scarlatin* sclerose* scolios* septicemi* seropositi* seresta
  sida somnifere* spasfon stent suicid* suppositoir* surdosage
  tachycardi* tdah temesta tendinit* tetanos tetraplegi* thrombos* thyroid* traitement traitements tramadol
  transfusion* trisomi* tuberculos* tumeur*
  ulcere* uremi* urticair*
  vaccin* varicell* varices ventoline* vertige* vih vomi vomir vomit vomissement*
  xanax zona zolpidem`);

/** Phrases that say it. */
export const CARE_SAID: readonly string[] = phrases(`
  <harm> ~ <part>
  <part> <harm>
  mal ~ <part>
  probleme* ~ <part>
  probleme* ~ sante
  probleme* ~ memoire
  probleme* ~ sommeil
  souci* ~ sante
  ennui* ~ sante
  etat ~ sante
  sa sante
  ma sante
  sa tension
  ma tension
  prendre la tension
  tension arterielle
  perd la tete
  perd la memoire
  perte* ~ memoire
  trouble* ~ memoire
  trouble* cognitif*
  trouble* ~ sommeil
  trouble* ~ comportement
  ~ platre a ~ <part>
  jambe dans le platre
  bras dans le platre
  pied dans le platre
  arret maladie
  a l hopital
  sort* ~ hopital
  retour ~ hopital
  aux urgences
  en clinique
  bloc operatoire
  operation ~ <part>
  se fait operer
  doit etre operee
  doit etre opere
  fait ~ chute
  souffre ~ <part>
  souffre d
  prise* ~ sang
  bilan sanguin
  analyse* ~ sang
  analyse* ~ urine*
  radio ~ <part>
  un scanner
  le scanner
  son scanner
  sous oxygene
  bouteille* ~ oxygene
  fausse couche
  est enceinte
  suis enceinte
  tombee enceinte
  un comprime
  les comprimes
  ses comprimes
  mes comprimes
  deux comprimes
  ses cachets
  mes cachets
  les cachets
  un cachet
  sa pilule
  ses pilules
  mes pilules
  ses gouttes
  mes gouttes
  sa piqure
  crise* ~ <part>
  crise* ~ foie
  crise* ~ nerf*
  crise* ~ angoisse
  crise* ~ goutte
  fin de vie
  soin* infirmier*
  cloue* au lit
  est mourant*
  en depression
  fait ~ depression
  sa depression
  une depression
  regime sans sel
  regime sans sucre
  sonde urinaire
  couche* ~ incontinence
  burn out
  tremble* ~ main*
  est en psychiatrie
  prothese* ~ <part>
  rupture ~ <part>
  la grippe
  une grippe
  sa grippe
  grippe intestinale
  fracture*`);

/** The same words where they say something else. */
export const NEVER: readonly string[] = phrases(`
  traitement* ~ texte*
  traitement* ~ dechets
  traitement* ~ donnees
  traitement* ~ demande*
  traitement* ~ dossier*
  traitement* ~ eau*
  traitement* ~ bois
  traitement* ~ tomate*
  traitement* ~ vigne*
  traitement* ~ rosier*
  responsable ~ traitement
  fracture numerique
  fracture sociale
  assurance maladie
  caisse ~ maladie
  malade imaginaire
  maladie* ~ tomate*
  maladie* ~ plant*
  maladie* ~ rosier*
  maladie* ~ vigne*
  maladie* ~ buis
  ordonnance* ~ juge*
  ordonnance* ~ tribunal
  tropique ~ cancer
  signe ~ cancer
  cancer mon signe
  ligue contre le cancer
  un cachet de
  le cachet de
  une depression sur
  une depression arrive
  bras casses
  casse* les pieds
  casse tete*
  casse pied*
  casse dent*
  main d oeuvre
  s opere
  casse* la tete
  casse* ~ oreille*
  coup* ~ main
  operation ~ main propre*
  un scanner pour
  un comprime de chocolat
  injection ~ mousse
  kyste* ~ dune*
  fievre du samedi
  lithium ~ batterie*
  batterie* ~ lithium
  virus informatique`);
