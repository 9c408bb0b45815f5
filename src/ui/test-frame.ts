import type { Frame } from "#ui/frame";

/** A frame for tests and trial pages: an invented instance, a visitor. */
export function frameOf(changes: Partial<Frame>): Frame {
  let acts = 0;
  return {
    path: "/",
    page: 1,
    publicUrl: "https://archipel.example.org",
    instance: "Archipel des Tests",
    menu: [
      { label: "Appels", at: "/appels" },
      { label: "Cercles", at: "/cercles" },
      { label: "Échanges", at: "/echanges" },
      { label: "Lieux", at: "/lieux" },
      { label: "Votes", at: "/votes" },
    ],
    footer: [
      { label: "Accessibilité : non conforme", at: "/accessibilite" },
      { label: "Vos données", at: "/donnees" },
      { label: "Écoconception", at: "/ecoconception" },
      { label: "Code source", at: "/code" },
    ],
    person: undefined,
    acting: undefined,
    banners: [],
    teinte: undefined,
    taille: undefined,
    assets: {
      "archipel.css": "/a/archipel.css",
      "simple.css": "/a/simple.css",
      "votes.css": "/a/votes.css",
    },
    formToken: () => "jeton-de-test",
    newAct: () => `00000000-0000-4000-8000-${String(++acts).padStart(12, "0")}`,
    help: { at: "/aide", telephone: "04 65 71 00 12" },
    ...changes,
  };
}
