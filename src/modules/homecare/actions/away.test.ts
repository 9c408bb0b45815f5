import { expect, test } from "vitest";
import { person } from "#services/house";
import { actingFor } from "../../../../tests/support/entrusting.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { isUntilSaid, untilSaid } from "../domain/pause.ts";
import { sayCannotCome } from "./cannot-come.ts";
import { endAssignment } from "./name-helper.ts";
import { endPause, pause } from "./pause.ts";
import {
  ana,
  app,
  helene,
  inNamingHouse,
  letters,
  named,
  passages,
  quentin,
  TODAY,
  TOMORROW,
  visits,
  zoe,
} from "./test-naming.ts";

inNamingHouse();

const away = (between = { from: TODAY, until: TOMORROW }) => pause(app, person(ana), between);
const mailOf = async (who: string) => {
  await passTime(app, { minutes: 5 });
  return (await lettersTo(app, `${who}@example.org`)).map(({ text }) => text).join("\n");
};

test("who is to come meanwhile is told once, without a reason, and again when she is back; nobody else is", async () => {
  await named();
  const ended = await named({ helper: helene });
  valueOf(await endAssignment(app, person(ana), { assignment: ended }));
  const [before, back] = [await letters("homecare.away"), await letters("homecare.back")];
  valueOf(await away());
  valueOf(await away());
  expect(await letters("homecare.away")).toBe(before + 1);
  expect(await mailOf(quentin)).toContain("Chez Ana, vos passages sont en pause du");
  expect((await passages(quentin))[0]?.state).toBe("paused");
  valueOf(await endPause(app, person(ana), undefined));
  valueOf(await endPause(app, person(ana), undefined));
  expect(await letters("homecare.back")).toBe(back + 1);
  expect(await mailOf(quentin)).toContain("Chez Ana, vos passages reprennent");
  expect(await mailOf(helene)).not.toContain("pause");
});

test("whose help begins after the last day is told nothing; no gap is told of these days", async () => {
  const before = await letters("homecare.away");
  const assignment = await named({ from: TODAY.add({ days: 5 }) });
  valueOf(await away());
  expect(await letters("homecare.away")).toBe(before);
  const that = { assignment, visit: visits[0], day: TODAY };
  expect((await sayCannotCome(app, person(quentin), that)).done).toBe(false);
});

test("« jusqu’à nouvel ordre » is as long as a pause may be, and is said so", async () => {
  await named();
  const until = untilSaid(TODAY);
  valueOf(await away(until));
  expect([isUntilSaid(until), isUntilSaid({ from: TODAY, until: TOMORROW })]).toEqual([
    true,
    false,
  ]);
  expect(await mailOf(quentin)).toContain("jusqu’à nouvel ordre");
  valueOf(await endPause(app, person(ana), undefined));
});

test("said by who acts for her, she is told too", async () => {
  await named();
  const holder = await actingFor(app, ana, zoe, ["homecare"]);
  valueOf(await pause(app, holder, { from: TODAY, until: TOMORROW }));
  expect(await mailOf(ana)).toContain("Votre semaine est en pause du");
  valueOf(await endPause(app, person(ana), undefined));
});
