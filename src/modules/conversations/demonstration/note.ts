import { type Id, knownId } from "#basics/id";
import type { Ago } from "#basics/moving";
import type { DemonstrationPersonKey } from "#rules/people";

/** A private note, who may read it, until when, and who did. Nothing about health, ever. */
export interface DemonstrationNote {
  readonly id: Id<"Note">;
  /** In whose space it lies. */
  readonly owner: DemonstrationPersonKey;
  /** Who held the pen, under a mandate of theirs. */
  readonly pen?: DemonstrationPersonKey;
  readonly text: string;
  readonly written: Ago;
  /** Left out while nobody else may read it. Until the Sunday that comes, counted from today, so that it is still granted when one looks; under a mandate, without an end. */
  readonly grant?: { readonly to: DemonstrationPersonKey; readonly given: Ago };
  /** What its owner finds in her log. */
  readonly reads: readonly { readonly by: DemonstrationPersonKey; readonly at: Ago }[];
}

/** What Adrienne wrote for Quentin. */
export const demonstrationNote: DemonstrationNote = {
  id: knownId<"Note">("356b7de7-0cf0-44a1-915e-96d83e2e86ac"),
  owner: "adrienne",
  text: `Pour Quentin, avant la visio de jeudi.

Je n’arrive plus à remettre le son de la tablette. Je voudrais montrer aux autres les douze pieds de romarin : ils ont repris, et chacun peut en avoir un.

Passez par le jardin, la porte de devant coince. Il y aura des œufs pour vous sur la table.

Adrienne`,
  written: { daysAgo: 2, hour: "10:15" },
  grant: { to: "quentin", given: { daysAgo: 2, hour: "10:20" } },
  reads: [{ by: "quentin", at: { daysAgo: 1, hour: "17:40" } }],
};

/** What she wrote for herself. */
export const ownNote: DemonstrationNote = {
  id: knownId<"Note">("b7a3f0c2-4d0e-4b57-8a2f-0f5d1f6c9e13"),
  owner: "adrienne",
  text: "Garder les petits pots vides pour les boutures. Demander à Solène combien il en faut.",
  written: { daysAgo: 6, hour: "08:30" },
  reads: [],
};

/** What Nadège wrote for her and opened in her name: it is Adrienne's to say again, or it ends by itself. */
export const noteToSayAgain: DemonstrationNote = {
  id: knownId<"Note">("9f0c1f5e-3a44-4d0e-8f6a-7d2b1c94e0a7"),
  owner: "adrienne",
  pen: "nadege",
  text: "Les confitures de coings sont prêtes : deux pots pour la chorale, un pour Quentin.",
  written: { daysAgo: 4, hour: "14:10" },
  grant: { to: "quentin", given: { daysAgo: 4, hour: "14:20" } },
  reads: [],
};
