import { dayOf, PARIS, writeDay, writeTime } from "#basics/dates";
import { capital } from "#basics/text";
import { dayOfDue, type Due, type Waiting } from "#basics/waiting";
import type { AllWaiting } from "#services/house";
import { Button, ButtonLink, Form, Hidden } from "#ui/form";
import { Land, Section } from "#ui/panel";
import { Folded, Thing } from "#ui/thing";

import { inOrder } from "../domain/waiting.ts";
import { waitingTexts as texts } from "./waiting-texts.fr.ts";

export interface WaitingProps {
  readonly waiting: AllWaiting;
  readonly now: Temporal.Instant;
  /** Where it is not the whole page: the groups without what is in them. */
  readonly brief?: boolean;
}

/** How many lines the first page opens of what has a day this week: the rest is one tap further, in the thread. */
const FEW = 5;

/** What waits: what has a day this week is open, the nearest first; the rest is folded, by who waits. */
export function WaitingList({ waiting: { lines, others }, now, brief = false }: WaitingProps) {
  const today = dayOf(now);
  const { first, dated, groups } = inOrder(lines, today);
  const folded = groups.length > 0 || others.length > 0;
  return (
    <>
      {first.length > 0 && (
        <Land
          title={dated > 0 ? texts.first : texts.groups[first[0]?.group ?? "answer"]}
          id="attend"
        >
          <Things lines={brief ? first.slice(0, FEW) : first} now={now} leads />
        </Land>
      )}
      {folded && (
        <Section title={texts.rest} id="ensuite" class="pile-s">
          <div class="lignes">
            {groups.map(({ group, lines: own }) => (
              <Folded
                title={texts.grouped(texts.groups[group], own.length)}
                says={brief ? undefined : namesOf(own)}
              >
                <Things lines={own} now={now} />
              </Folded>
            ))}
            {others.length > 0 && (
              <Folded title={texts.grouped(texts.others, others.length)}>{[...others]}</Folded>
            )}
          </div>
        </Section>
      )}
    </>
  );
}

/** How many groups are named in a line; the others are in it all the same. */
const NAMED = 2;

/** Of what the things of a group are, each once. */
function namesOf(lines: readonly Waiting[]): string {
  const names = [...new Set(lines.map(({ about, says }) => about?.split(/[.,]/)[0] ?? says))];
  return `${names.slice(0, NAMED).join(", ")}${names.length > NAMED ? "…" : ""}`;
}

/** Lines of what waits, one button each. `leads`: the first button is the full one of the page. */
export function Things({
  lines,
  now,
  leads = false,
}: {
  readonly lines: readonly Waiting[];
  readonly now: Temporal.Instant;
  readonly leads?: boolean;
}) {
  const today = dayOf(now);
  return (
    <ul class="lignes serre">
      {lines.map((line, i) => {
        const { due, press, at } = line;
        const says = press === undefined ? line.says : <a href={at}>{line.says}</a>;
        const isNear = due !== undefined && today.until(dayOfDue(due)).days <= 3;
        return (
          <Thing
            when={due === undefined ? undefined : sayDue(due, now)}
            isNear={isNear}
            says={says}
            about={line.about}
          >
            <Does line={line} kind={leads && i === 0 ? undefined : "clair"} />
          </Thing>
        );
      })}
    </ul>
  );
}

/** Its one button: a way to where it is done, or the act itself. */
function Does({ line, kind }: { readonly line: Waiting; readonly kind: "clair" | undefined }) {
  const { press, at, go, label = `${go} : ${line.says}` } = line;
  if (press === undefined)
    return (
      <ButtonLink href={at} kind={kind} label={label}>
        {go}
      </ButtonLink>
    );
  return (
    <Form action={press.action} class="" prefix={press.prefix}>
      {Object.entries(press.fields).map(([name, value]) => (
        <Hidden name={name} value={value} />
      ))}
      <Button kind={kind} label={label}>
        {go}
      </Button>
    </Form>
  );
}

/** « demain », « mardi, 20 h », « 18 décembre »; what is over is late. */
export function sayDue(due: Due, now: Temporal.Instant): string {
  const today = dayOf(now);
  const day = dayOfDue(due);
  if (Temporal.PlainDate.compare(day, today) < 0) return texts.late;
  const words = sayDay(day, today);
  if (!(due instanceof Temporal.Instant)) return words;
  return texts.at(words, writeTime(due.toZonedDateTimeISO(PARIS).toPlainTime()));
}

/** Within a week its name is enough. */
function sayDay(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const left = today.until(day).days;
  if (left === 0) return texts.today;
  if (left === 1) return texts.tomorrow;
  const words = writeDay(day, today).split(" ");
  return left < 7 ? (words[0] ?? "") : words.slice(1).join(" ");
}

/** Today is named too; « Mardi 1er décembre » begins its line. */
export function sayWeekDay(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const words = capital(writeDay(day, today));
  return day.equals(today) ? texts.week.today(words) : words;
}
