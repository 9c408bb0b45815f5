import type { Columns } from "#basics/formats/whole-lists";
import type { Dated } from "#services/house";

import { addressOf } from "../../domain/organisation.ts";
import type { SeenAccompanied, SeenThing } from "../actions/see-accompanied.ts";
import { accompaniedTexts as texts } from "./texts.fr.ts";

/** A spreadsheet that opens by itself: UTF-8 with its mark, semicolons, French headers. */
export function thingColumns(publicUrl: string): Columns<SeenThing> {
  return [
    ["association", ({ of }) => of.name],
    ["sorte", ({ kind }) => texts.oneOf[kind]],
    ["intitule", ({ title }) => title],
    ["etat", ({ state }) => state],
    ["dernier_jour", ({ due }) => due?.toString() ?? ""],
    ["page", ({ at }) => (at === undefined ? "" : publicUrl + at)],
  ];
}

/** What has a day, for a calendar: whole days. */
export function datedThings(
  { organisation }: Pick<SeenAccompanied, "organisation">,
  things: readonly SeenThing[],
  now: Temporal.Instant,
): readonly Dated[] {
  return things.flatMap(({ uid, due, title, of, kind, state }) =>
    due === undefined
      ? []
      : [
          {
            uid: `accompagnement.${kind}.${uid}`,
            title: `${title} (${of.name})`,
            when: { kind: "day", day: due },
            address: `${addressOf(organisation)}/accompagnees`,
            of: { kind: "organisation", name: of.name },
            // What is opened is read anew each time: nothing counts its changes.
            sequence: 0,
            changedAt: now,
            status: "confirmed",
            description: `${texts.oneOf[kind]}. ${state}.`,
          } satisfies Dated,
        ],
  );
}
