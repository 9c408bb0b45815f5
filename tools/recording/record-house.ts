import { recordCommands } from "./commands.ts";
import { type Entry, readRecording, withOwnKeys, writeRecording } from "./entry.ts";
import { EVERYONE, prepareGround } from "./ground.ts";
import { recordLetters } from "./letters.ts";
import { recordPages } from "./pages.ts";
import { freshPlan, type Plan, planAfter } from "./plan.ts";
import { recordForms } from "./sending.ts";
import { readWishes, type Wishes } from "./wishes.ts";

/** Records what was asked for (`wishes.ts`), and writes it. Answers how many entries that makes. */
export async function recordHouse(): Promise<number> {
  const wishes = readWishes();
  const plan = planFor(wishes);
  const ground = await prepareGround();
  say("the house is filled");
  const entries: Entry[] = [];
  const wants = (name: string) => wishes.personas.length === 0 || wishes.personas.includes(name);
  for (const persona of EVERYONE.filter(wants)) {
    const { seen, entries: pages } = await recordPages(ground, persona, plan);
    say(`${persona}: ${pages.length} pages`);
    const sent = await recordForms(ground, persona, { seen, plan });
    say(`${persona}: ${sent.length} forms`);
    entries.push(...pages, ...sent);
    // What was recorded so far is not lost when what comes after it ends.
    writeRecording(wishes.file, withOwnKeys(entries));
  }
  if (wants("letters") && wishes.only === "") entries.push(...(await recordLetters(ground)));
  say("letters");
  if (wants("commands") && wishes.only === "") entries.push(...(await recordCommands(ground)));
  writeRecording(wishes.file, withOwnKeys(entries));
  say(`${entries.length} entries`);
  return entries.length;
}

function planFor({ reference, only, full }: Wishes): Plan {
  if (reference === undefined) return freshPlan(only, full);
  return planAfter(
    readRecording(reference).map(({ key }) => key),
    only,
  );
}

function say(words: string): void {
  process.stderr.write(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${words}\n`);
}
