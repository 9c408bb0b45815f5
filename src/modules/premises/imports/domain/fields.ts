/** What an import takes of a table. */
export const FIELDS = [
  "key",
  "name",
  "kind",
  "about",
  "services",
  "equipment",
  "street-number",
  "address",
  "complement",
  "postcode",
  "commune",
  "insee",
  "latitude",
  "longitude",
  "point",
  "hours",
  "access",
  "step-free",
  "accessible",
  "seats",
  "site",
  "updated",
  "source",
  "licence",
] as const;
export type Field = (typeof FIELDS)[number];

/** Which column says each field. What no field names is not read, and not kept. */
export type Mapping = Readonly<Partial<Record<Field, string>>>;

/** The names under which portals and spreadsheets publish each, without accents nor signs; the first ones are surest. */
export const NAMES: Readonly<Record<Field, readonly string[]>> = {
  key: ["id", "identifiant", "idlieumed", "gid", "typouid", "cle", "code", "uid", "objectid", "idlieu", "reference", "ref", "identifier", "fid"],
  name: ["nom", "name", "lieu", "nomstructure", "nomlieu", "usernom", "denomination", "intitule", "titre", "raisonsociale", "structure", "libelle", "libelle1", "nomdulieu", "nomdelastructure", "nomequipement", "etablissement", "local", "nomlocal", "designation", "enseigne", "nomcommercial", "salle", "nomsalle", "appellation", "nometablissement"],
  kind: ["type", "typestructure", "typologie", "sscat", "categorie", "etiquettes", "nature", "typelieu", "typedelieu", "famille", "categories"],
  about: ["description", "presentation", "presentationresume", "presentationdetail", "descriptif", "commentaire", "resume", "activites", "observations", "remarques"],
  services: ["services", "service", "prestations", "offre"],
  equipment: ["equipements", "equipement", "materiel", "materielinfodetail", "materieldisponible"],
  "street-number": ["n", "numero", "numvoie", "numerovoie", "numrue", "norue", "num"],
  address: ["adresse", "adressepostale", "useradres", "voie", "rue", "adresse1", "adr", "address", "streetaddress", "libellevoie", "adressecomplete", "adresselieu", "nomvoie", "adressedulieu", "adresseligne1", "ligne1", "adr1"],
  complement: ["complementadresse", "compadresse", "adresse2", "complement", "complementdadresse", "adresseligne2", "ligne2", "adr2"],
  postcode: ["codepostal", "cp", "postcode", "postalcode", "codpost", "cpostal", "zip"],
  commune: ["commune", "ville", "city", "localite", "nomcommune", "libellecommune", "addresslocality", "communelieu", "municipalite", "nomdelacommune"],
  insee: ["codeinsee", "insee", "codecommune", "codgeo", "depcom", "codeinseecommune", "cog", "codecommuneinsee"],
  latitude: ["latitude", "lat", "latcoor1", "y", "coordy", "ylat", "latitudey", "coordonneey", "ywgs84", "coordonneesy", "geolat", "latwgs84", "yl93", "ylambert93", "ylambert", "lamberty", "lambert93y", "yl93m"],
  longitude: ["longitude", "lon", "lng", "long", "longcoor1", "x", "coordx", "xlong", "xlon", "longitudex", "coordonneex", "xwgs84", "coordonneesx", "geolon", "lonwgs84", "xl93", "xlambert93", "xlambert", "lambertx", "lambert93x", "xl93m"],
  point: ["geopoint2d", "geopoint", "coordonnees", "coordonneesgps", "point", "position", "latlon", "latlong", "latitudelongitude", "geolocalisation", "geometry", "geom", "gps", "localisation", "coordonneesgeo", "geo", "wkt"],
  hours: ["horaires", "horaire", "openinghours", "horairesouverture", "horaireouverture", "heuresouverture", "ouverture", "joursetheures", "horairesdouverture", "heures", "joursouverture", "horairedouverture"],
  access: ["wheelchair", "pmr", "ufr"],
  "step-free": ["entreeplainpied", "plainpied", "accesplainpied", "accesdeplainpied", "entreesansmarche", "sansmarche", "stepfree"],
  accessible: ["accessibilite", "accessible", "acceshandicape", "handicap", "acceshandicap", "accesauxpersonneshandicapees", "erp"],
  seats: ["places", "nombredeplaces", "nbplaces", "capacite", "postes", "nombreplaces", "nbpostes", "seats", "jauge", "capaciteaccueil", "nbreplaces", "nbrplaces", "jaugemax", "capacitemax", "capacitemaximale", "nombrepersonnes", "effectif"],
  site: ["siteweb", "siteinternet", "site", "url", "website", "siteinter", "web", "lienweb", "sitewebdulieu", "adresseweb"],
  updated: ["datemaj", "dernieremaj", "datmaj", "editdatemaj", "datedemiseajour", "misajourle", "datemiseajour", "updated", "datemodification", "maj", "dernieremiseajour", "modifiele"],
  source: ["source", "producteur", "fournisseur", "nomsource"],
  licence: ["licence", "license"],
}; // prettier-ignore

/**
 * A column that says wheelchairs clearly: « Accès PMR », « Accessible en fauteuil roulant », « UFR » (user of a
 * wheelchair). « Accessible » alone says no such thing, and « Stationnement PMR » says it of a car park.
 */
export const SAYS_WHEELCHAIR =
  /^(?:entree)?(?:acces|accessibles?|accessibilite)?(?:en|aux?|pour|a)?(?:personnes?)?(?:pmr|ufr|fauteuils?|wheelchair)(?:roulants?|accessible)?$/;

/** Columns about persons, or by which one reaches them: never read, whatever they look like. */
export const NEVER =
  /tel|phone|mobile|portable|fax|mail|courriel|contact|responsable|referent|dirigeant|president|prenom|civilite|agent|animateur|mediateur|userid|interlocuteur|gerant/;
