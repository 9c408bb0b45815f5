/** What the doctor says of the domain of the sender, and which lines to write in its DNS. */
export const domainTexts = {
  name: "Domaine des courriels",
  noDns: (domain: string) =>
    `Le DNS ne répond pas au sujet de ${domain}. Vérifiez le réseau de cette machine, puis relancez.`,
  spf: "SPF (qui peut écrire)",
  spfWell: "Le domaine dit quels serveurs écrivent en son nom.",
  noSpf: (domain: string, server: string) =>
    `Rien ne dit quels serveurs écrivent au nom de ${domain} : des boîtes refuseront les courriels. Écrivez dans son DNS, avec les mots de votre hébergeur de courriel s’il en donne d’autres : ${domain}. TXT "v=spf1 a:${server} -all"`,
  manySpf: (domain: string) =>
    `${domain} a plusieurs lignes « v=spf1 » : aucune ne compte alors. N’en gardez qu’une, qui nomme tous vos serveurs.`,
  openSpf: (domain: string) =>
    `La ligne SPF de ${domain} laisse n’importe quel serveur écrire en son nom. Terminez-la par « -all » (ou « ~all » le temps d’un essai).`,
  dkim: "DKIM (signature)",
  dkimWell: (selector: string) => `Une clé de signature est publiée, sous le nom « ${selector} ».`,
  dkimRevoked: (selector: string, domain: string) =>
    `La clé « ${selector} » de ${domain} est retirée (p= est vide). Publiez la nouvelle, que donne votre serveur de courriel.`,
  noDkim: (selector: string, domain: string, isSaid: boolean) =>
    `Aucune clé de signature n’est publiée${isSaid ? ` sous le nom « ${selector} »` : " sous un nom courant (s’il y en a une, donnez son nom à ARCHIPEL_DKIM_SELECTOR)"}. Demandez-la à votre serveur de courriel, et écrivez : ${selector}._domainkey.${domain}. TXT "v=DKIM1; k=rsa; p=(la clé)"`,
  dmarc: "DMARC (que faire d’un faux)",
  dmarcWell: (policy: string) => `Le domaine dit quoi faire d’un faux (p=${policy}).`,
  noDmarc: (domain: string) =>
    `Rien ne dit quoi faire d’un faux courriel de ${domain} : de grandes boîtes le demandent. Écrivez, une fois SPF et DKIM en place : _dmarc.${domain}. TXT "v=DMARC1; p=quarantine"`,
  dmarcWithoutPolicy: (domain: string) =>
    `La ligne DMARC de ${domain} ne dit pas quoi faire (p=). Écrivez : _dmarc.${domain}. TXT "v=DMARC1; p=quarantine"`,
} as const;
