import type { Frame, FrameSection } from "#ui/frame";

/** A frame for tests and trial pages: an invented instance, a visitor. */
export function frameOf(changes: Partial<Frame>): Frame {
  let acts = 0;
  return {
    path: "/",
    page: 1,
    now: Temporal.Instant.from("2026-11-25T08:12:00Z"),
    publicUrl: "https://archipel.example.org",
    instance: "Archipel des Tests",
    sections: [
      section("Appels", "/appels"),
      section("Cercles", "/cercles"),
      section("Échanges", "/echanges"),
      section("Lieux", "/lieux"),
      section("Votes", "/votes"),
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

/** A section of one part. */
function section(label: string, at: string): FrameSection {
  return {
    label,
    at,
    inMenu: true,
    parts: [{ label, at, says: `${label}.`, holds: [], shown: true, hub: false, yields: false }],
  };
}
