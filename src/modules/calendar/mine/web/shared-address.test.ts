import ical from "ical.js";
import { beforeAll, describe, expect, test } from "vitest";

import { joinCircleIn, leaveCircleIn, makeCircleIn } from "#modules/circles";
import { makePersonIn } from "#modules/people";
import { addTaskIn } from "#modules/tasks";
import { ownSpaceOf } from "#rules/access";
import { spaceOf } from "#rules/circles";
import { job, person, type PersonId, type SpaceId } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import {
  listPrivateAddresses,
  makePrivateAddress,
  openPrivateAddress,
  seePrivateAddresses,
} from "../../../access/actions/private-addresses.ts";
import { addOccasion } from "../../actions/add-occasion.ts";

let app: TestHouse;
let ana: PersonId;
let malo: PersonId;
let circle: Awaited<ReturnType<typeof newCircle>>;

function newCircle(by: PersonId, name: string) {
  return app.transaction(person(by), (work) =>
    makeCircleIn(work, {
      name,
      kind: "local",
      isOpen: true,
      purpose: "Répondre ensemble.",
      charter: ["On relit avant d’envoyer."],
    }),
  );
}

beforeAll(async () => {
  app = await testHouse();
  const named = (name: string) =>
    app.transaction(job("test"), (work) => makePersonIn(work, { name }));
  ana = await named("Ana");
  malo = await named("Malo");
  circle = await newCircle(ana, "Autour du jardin");
  valueOf(await app.transaction(person(malo), (work) => joinCircleIn(work, { circle })));
  await meet(ana, spaceOf(circle), "Semer les fèves");
  await meet(malo, ownSpaceOf(malo), "Voir le dentiste");
  await meet(ana, spaceOf(await newCircle(ana, "Autre chose")), "Un secret d’Ana");
  await toDo(ana, spaceOf(circle), "Porter les pots", "2026-12-03");
  await toDo(malo, ownSpaceOf(malo), "Ranger ma cave", "2026-12-04");
});

async function toDo(me: PersonId, space: SpaceId, title: string, due: string) {
  const asked = { space, title, due: Temporal.PlainDate.from(due) };
  valueOf(await app.transaction(person(me), (work) => addTaskIn(work, asked)));
}

async function meet(me: PersonId, space: SpaceId, title: string) {
  valueOf(
    await addOccasion(app, person(me), {
      space,
      kind: "meeting",
      words: { title, about: undefined, address: "Ici", video: undefined },
      commune: undefined,
      when: {
        zone: "Europe/Paris",
        day: Temporal.PlainDate.from("2026-12-05"),
        at: Temporal.PlainTime.from("10:00"),
        rule: { every: "once" },
        except: { school: undefined, holidays: undefined },
      },
      minutes: 60,
      seenBy: "members",
      capacity: undefined,
    }),
  );
}

async function made(me: PersonId, about: string, name = "au mur") {
  return makePrivateAddress(app, person(me), { kind: "calendar-of", about, name });
}

async function titlesAt(secret: string): Promise<readonly string[] | undefined> {
  const publicUrl = "https://a.example.org";
  const file = await openPrivateAddress(app, { secret, ending: "ics", publicUrl });
  if (file === undefined) return undefined;
  const calendar = new ical.Component(ical.parse(file.body));
  return calendar.getAllSubcomponents("vevent").map((one) => new ical.Event(one).summary);
}

describe("a private address of a circle", () => {
  test("gives its dates to a member, its tasks given to nobody too, and nothing of theirs", async () => {
    const { secret } = valueOf(await made(malo, spaceOf(circle)));
    expect(await titlesAt(secret)).toEqual(["Porter les pots", "Semer les fèves"]);
  });

  test("is made by nobody else, nor for what one only guesses", async () => {
    const outside = await app.transaction(job("test"), (work) =>
      makePersonIn(work, { name: "Zoé" }),
    );
    expect(await made(outside, spaceOf(circle))).toMatchObject({ refusal: "unknown-kind" });
    expect(await made(malo, ownSpaceOf(ana))).toMatchObject({ refusal: "unknown-kind" });
    expect(await made(malo, "nothing")).toMatchObject({ refusal: "unknown-kind" });
    expect(
      await makePrivateAddress(app, person(malo), { kind: "calendar-of", name: "sans rien" }),
    ).toMatchObject({ refusal: "unknown-kind" });
  });

  test("opens nothing once one is no longer of the circle, and says so; again when one is back", async () => {
    const { secret } = valueOf(await made(malo, spaceOf(circle), "à la cuisine"));
    valueOf(await app.transaction(person(malo), (work) => leaveCircleIn(work, { circle })));
    expect(await titlesAt(secret)).toBeUndefined();
    const [one] = await listPrivateAddresses(app, person(malo), undefined);
    expect(one?.opens).toBeUndefined();
    valueOf(await app.transaction(person(malo), (work) => joinCircleIn(work, { circle })));
    expect(await titlesAt(secret)).toHaveLength(2);
  });
});

test("of an organisation, for who represents it", async () => {
  const { someone, verified } = situations(app);
  const keeper = await someone("Farida");
  const organisation = await verified([keeper]);
  const { choices } = await seePrivateAddresses(app, person(keeper), undefined);
  expect(choices.map(({ kind }) => kind)).toEqual(["calendar", "calendar-of"]);
  const space = choices[1]?.about ?? "";
  expect(space).toBe(organisation);
  const { secret } = valueOf(await made(keeper, space));
  expect(await titlesAt(secret)).toBeDefined();
  expect(await made(malo, space)).toMatchObject({ refusal: "unknown-kind" });
});
