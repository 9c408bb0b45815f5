import { describe, expect, test } from "vitest";
import { newId } from "#basics/id";
import { person } from "#services/house";
import { seeCircle } from "../../actions/see-circles.ts";
import type { CircleData } from "../../life/domain/archive-format.ts";
import { bringCircle } from "./bring-circle.ts";
import { dropLaid, layArchive } from "./lay-archive.ts";
import { seeLaid } from "./see-laid.ts";
import {
  anotherOne,
  betweenTwoHouses,
  broughtAs,
  changed,
  laidAs,
  somebody,
  to,
} from "./test-bringing.ts";

betweenTwoHouses();

describe("an archive that is laid", () => {
  test("is seen by who laid it alone, once, and goes when they leave it", async () => {
    const [who, other] = [await somebody("Perrine"), await somebody("Gaston")];
    const bytes = await anotherOne();
    const draft = await laidAs(who, bytes);
    expect(await laidAs(who, bytes)).toBe(draft);
    expect(await seeLaid(to, person(other), draft)).toBeUndefined();
    expect((await dropLaid(to, person(other), draft)).done).toBe(false);
    expect((await bringCircle(to, person(other), { draft, me: undefined })).done).toBe(false);
    expect((await dropLaid(to, person(who), draft)).done).toBe(true);
    expect(await seeLaid(to, person(who), draft)).toBeUndefined();
  });

  test.each<[string, (data: CircleData & Record<string, unknown>) => unknown, string]>([
    [
      "a part of another shape",
      (data) => ({ ...data, parts: { tasks: [{ title: 3 }] } }),
      "damaged",
    ],
    ["a part that is no list", (data) => ({ ...data, parts: { votes: "tous" } }), "damaged"],
    [
      "a message with a file that is not there",
      (data) => ({
        ...data,
        parts: {
          threads: [
            {
              title: "Fil",
              openedAt: "2026-11-01T10:00:00Z",
              messages: [
                {
                  by: "Inès",
                  writtenAt: "2026-11-01T10:00:00Z",
                  editedAt: null,
                  words: "Voir ci-joint.",
                  files: [{ id: newId(), name: "plan.pdf" }],
                },
              ],
            },
          ],
        },
      }),
      "contradicts",
    ],
    [
      "two charters of one version",
      (data) => ({ ...data, charters: [...data.charters, ...data.charters] }),
      "contradicts",
    ],
    [
      "an instant that there is not",
      (data) => ({ ...data, takenAt: "2026-11-01T10:00:00+99:99" }),
      "damaged",
    ],
    [
      "a name longer than any",
      (data) => ({ ...data, circle: { ...data.circle, name: "a".repeat(5_000) } }),
      "too-long",
    ],
    [
      "a name of nothing that is seen",
      (data) => ({ ...data, circle: { ...data.circle, name: "\u202e\u200b" } }),
      "damaged",
    ],
    [
      "more names than anybody knows",
      (data) => ({
        ...data,
        formerMembers: Array.from({ length: 6_000 }, (_, i) => ({
          name: `N${i}`,
          role: "member",
          since: "2026-11-01T10:00:00Z",
          charterVersion: 1,
        })),
      }),
      "too-long",
    ],
  ])("with %s is refused by name, and nothing is kept", async (_, change, refusal) => {
    const who = await somebody("Perrine");
    const told = await layArchive(to, person(who), { from: await changed(change), most: "page" });
    expect(told).toEqual({ done: false, refusal });
  });

  test("with a part of a version to come says so, and brings the rest", async () => {
    const who = await somebody("Perrine");
    const bytes = await changed((data) => ({
      ...data,
      parts: { ...data.parts, songs: [{ air: "la" }] },
    }));
    const draft = await laidAs(who, bytes);
    expect((await seeLaid(to, person(who), draft))?.laid.unknown).toEqual(["songs"]);
  });

  test("holds what a text of ours may not: it is brought without, and as text", async () => {
    const who = await somebody("Perrine");
    const name = "<script>alert(1)</script>\u0000\u202e";
    const circle = await broughtAs(
      who,
      await changed((data) => ({ ...data, circle: { ...data.circle, name, kind: "governing" } })),
    );
    const seen = await seeCircle(to, person(who), { circle });
    expect(seen?.circle).toMatchObject({ name: "<script>alert(1)</script>", kind: "global" });
  });
});
