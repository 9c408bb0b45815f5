/** Those whom Jean-Rémy asked, twelve days ago, to join the professionals of quality. */
export const demonstrationInvited = [
  { name: "Pauline", address: "pauline@exemple-invitation.example", state: "came" },
  { name: "Roseline", address: "roseline@exemple-invitation.example", state: "came" },
  { name: "Bernadette", address: "bernadette@exemple-invitation.example", state: "asked" },
  { name: "Farid", address: "farid@exemple-invitation.example", state: "asked" },
  { name: "Hélène", address: "helene@exemple-invitation.example", state: "declined" },
  { name: "Loïc", address: "loic@exemple-invitation.example", state: "asked" },
  { name: "Samira", address: "samira@exemple-invitation.example", state: "asked" },
] as const;

/** A table that he is still reading over: one line has no address, one is said twice. */
export const demonstrationDraft = `Prénom;Nom;Téléphone;Courriel
Annick;Durand;04 00 00 00 01;annick@exemple-invitation.example
Yannis;Petit;;yannis@exemple-invitation.example
Josette;Faure;04 00 00 00 02;
Rachid;Benali;;rachid@exemple-invitation.example
Annick;Durand;;ANNICK@exemple-invitation.example
Claire;Morel;;claire arobase exemple
`;

/** Who joined a circle without an address, through whom. */
export const demonstrationWelcomed = {
  name: "Ginette",
  note: "Chez elle, en arrosant les semis, un mardi de novembre.",
} as const;
