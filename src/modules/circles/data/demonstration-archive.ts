/** The archive of a circle of an instance that is invented too, as its member took it away; `ago` writes an instant so many days back. */
export function demonstrationArchive(ago: Ago) {
  const members = ["Roseline", "Aurélien", "Mireille"].map((name, i) => ({
    name,
    role: i === 0 ? "facilitator" : "member",
    since: ago(400 - 30 * i),
    charterVersion: 2,
  }));
  return {
    instance: "Archipel du Haut-Vallon",
    takenAt: ago(2),
    circle: circle(ago),
    charters: charters(ago),
    members,
    roles: [
      {
        name: "L’autoclave",
        about: "Le faire vérifier, et le prêter.",
        moderates: false,
        endedAt: null,
        holders: [{ name: "Aurélien", place: "holder", since: ago(200), endedAt: null }],
      },
    ],
    links: [],
    journal: [
      {
        at: ago(90),
        what: "charter-changed",
        by: "Mireille",
        person: null,
        circle: null,
        words: null,
      },
      { at: ago(400), what: "founded", by: "Roseline", person: null, circle: null, words: null },
    ],
    formerMembers: [],
    broughtFrom: [],
    parts: parts(ago),
    files: [],
  };
}

type Ago = (days: number) => string;

/** The two wordings of its charter. */
function charters(ago: Ago) {
  return [
    {
      version: 2,
      sentences: ["On étiquette tout.", "On lave avant de partir.", "Un bocal sur trois se donne."],
      why: "Pour que les dons ne soient pas oubliés.",
      writtenAt: ago(90),
    },
    {
      version: 1,
      sentences: ["On étiquette tout.", "On lave avant de partir."],
      why: null,
      writtenAt: ago(400),
    },
  ];
}

/** What it said, and what is still to do. */
function parts(ago: Ago) {
  return {
    threads: [
      {
        title: "Les prunes de septembre",
        openedAt: ago(70),
        messages: [
          {
            by: "Mireille",
            writtenAt: ago(70),
            editedAt: null,
            words: "Quarante kilos à prendre chez les voisins, qui a des bocaux ?",
            files: [],
          },
        ],
      },
    ],
    tasks: [
      {
        title: "Racheter des joints",
        due: null,
        addedBy: "Aurélien",
        addedAt: ago(20),
        assignee: null,
        doneBy: null,
        doneAt: null,
      },
    ],
  };
}

/** What it is. */
function circle(ago: Ago) {
  return {
    id: "5f0c2a1e-8d64-4b7a-9c35-2e7f1a90b6d3",
    name: "Les bocaux du vallon",
    kind: "global",
    purpose: "Nous mettons en bocaux ce que les jardins donnent en trop, et nous le partageons.",
    foundedAt: ago(400),
    isOpen: true,
    joining: "open",
    questions: [],
    rules: "On décide à la fin de chaque atelier, à voix haute.",
    state: "awake",
  };
}
