import { capital } from "#basics/text";
import { placeSaid, writeWhen } from "#pieces/calendar";
import { ButtonLink } from "#ui/form";
import { Facts } from "#ui/facts";
import { Markdown } from "#ui/markdown";
import { Page } from "#ui/page";
import { Inlet, Section } from "#ui/panel";

import type { SeenTraining } from "../actions/see-training.ts";
import { mayRead, mayReadAnswers, mayShare } from "../domain/rights.ts";
import { MOMENTS, trainingAt, writeDuration } from "../domain/training.ts";
import { texts } from "./texts.fr.ts";

export interface TrainingPageProps {
  readonly training: SeenTraining;
  readonly now: Temporal.Instant;
}

/** One training: what one will know, the programme, for whom; the day and the place are the calendar’s. */
export function TrainingPage({ training, now }: TrainingPageProps) {
  const { seen, programme } = training;
  const { words, where, occasion } = seen;
  const isOpen = occasion.seenBy === "everyone";
  const at = trainingAt(occasion.id);
  return (
    <Page
      title={`${words.title}, ${texts.title.toLowerCase().replace(/s$/, "")}`}
      heading={words.title}
      noindex={!isOpen}
      description={isOpen ? words.about : undefined}
      links={
        isOpen
          ? [{ type: "application/ld+json", label: texts.linked, at: `${at}.jsonld` }]
          : undefined
      }
      above={[
        seen.kindName,
        ...(where.name === undefined || where.at === undefined
          ? []
          : [<a href={where.at}>{where.name}</a>]),
      ]}
      beneath={<When training={training} now={now} />}
    >
      <div class="deux">
        <div class="pile-l">
          <Asked training={training} />
          {words.about !== undefined && <Markdown text={words.about} />}
          {programme === undefined ? <p>{texts.noProgramme}</p> : <Programme training={training} />}
        </div>
        <Beside training={training} />
      </div>
    </Page>
  );
}

/** When and where: one line a date. */
function When({ training: { seen }, now }: TrainingPageProps) {
  const next = seen.dates.find(({ isOver, cancelledAt }) => !isOver && cancelledAt === undefined);
  const date = next ?? seen.dates.at(-1);
  const place = placeSaid(seen);
  if (date === undefined) return null;
  const isOff = seen.occasion.cancelledAt !== undefined || date.cancelledAt !== undefined;
  return (
    <p class="gros">
      {isOff && `${texts.cancelled}. `}
      {capital(writeWhen(date, seen.occasion.when.zone, now))}
      {place !== "" && `, ${place}`}
    </p>
  );
}

/** The question that waits for who comes. */
function Asked({ training }: Pick<TrainingPageProps, "training">) {
  const { asked, seen } = training;
  if (asked === undefined) return null;
  return (
    <Inlet>
      <ButtonLink href={`${trainingAt(seen.occasion.id)}/mon-niveau`}>
        {texts.level[asked]}
      </ButtonLink>
    </Inlet>
  );
}

/** What one will know, then the steps; the same on the page and on paper. */
export function Programme({ training }: Pick<TrainingPageProps, "training">) {
  const { programme, trainerSaid, skills } = training;
  if (programme === undefined) return null;
  const { knows, steps, forWhom, bring } = programme;
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  return (
    <>
      <Section title={texts.knows} id="savoir">
        <ul>
          {knows.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Section>
      {steps.length > 0 && (
        <Section title={texts.programme} id="programme">
          <ol class="lignes serre">
            {steps.map((step) => (
              <li>
                <strong>{writeDuration(step.minutes)}</strong> {step.title}
              </li>
            ))}
          </ol>
          <p class="doux">{texts.lasts(writeDuration(minutes))}</p>
        </Section>
      )}
      <Facts
        facts={[
          trainerSaid === undefined ? undefined : { label: texts.trainer, says: trainerSaid },
          forWhom === undefined ? undefined : { label: texts.forWhom, says: forWhom },
          bring === undefined ? undefined : { label: texts.bring, says: bring },
          skills.length === 0
            ? undefined
            : { label: texts.skills, says: skills.map(({ name }) => name).join(", ") },
        ]}
      />
    </>
  );
}

/** What else there is of it, for whom. */
function Beside({ training }: Pick<TrainingPageProps, "training">) {
  const { seen, standing, programme, answered } = training;
  const at = trainingAt(seen.occasion.id);
  const isTold = programme !== undefined;
  return (
    <aside class="pile-l">
      <ul class="liens">
        <li>
          <a href={`/rendez-vous/${seen.occasion.id}`}>{texts.dateAt}</a>
        </li>
        {isTold && (
          <li>
            <a href={`${at}/imprimer`}>{texts.print}</a>
          </li>
        )}
        {isTold && mayRead(standing) && (
          <li>
            <a href={`${at}/supports`}>{texts.materials}</a>
          </li>
        )}
        {isTold && (mayShare(standing) || standing.comes) && (
          <li>
            <a href={`${at}/trajet`}>{texts.travel}</a>
          </li>
        )}
        {MOMENTS.filter((moment) => answered.includes(moment)).map((moment) => (
          <li>
            {texts.levelSaid[moment]}{" "}
            {moment === training.open && <a href={`${at}/mon-niveau`}>{texts.changeLevel}</a>}
          </li>
        ))}
      </ul>
      <Keeping training={training} />
    </aside>
  );
}

/** What who gives it does from there. */
function Keeping({ training }: Pick<TrainingPageProps, "training">) {
  const { seen, standing, programme } = training;
  const at = trainingAt(seen.occasion.id);
  const isTold = programme !== undefined;
  const [date] = seen.dates;
  const mayKeep = standing.organises && seen.where.of !== "person";
  if (!mayKeep && !mayReadAnswers(standing)) return null;
  return (
    <Section title={texts.keep} id="tenir" small>
      <ul class="liens">
        {mayKeep && (
          <li>
            <a href={`${at}/programme`}>{isTold ? texts.change : texts.tell}</a>
          </li>
        )}
        {mayKeep && (
          <li>
            <a href={`/rendez-vous/${seen.occasion.id}/changer`}>{texts.changeDate}</a>
          </li>
        )}
        {mayKeep && date !== undefined && (
          <li>
            <a href={`/rendez-vous/dates/${date.id}/presence`}>{texts.sheet}</a>
          </li>
        )}
        {isTold && mayReadAnswers(standing) && (
          <li>
            <a href={`${at}/avis`}>{texts.answers}</a>
          </li>
        )}
      </ul>
    </Section>
  );
}

/** The programme on paper. */
export function PrintPage({ training, now }: TrainingPageProps) {
  const { words, occasion } = training.seen;
  const at = trainingAt(occasion.id);
  return (
    <Page
      title={texts.printTitle(words.title)}
      heading={words.title}
      beneath={<When training={training} now={now} />}
      noindex
      breadcrumb={[{ label: words.title, at }]}
    >
      <div class="pile">
        <Programme training={training} />
        <p class="a-l-ecran">
          <ButtonLink href={at} kind="clair">
            {texts.back}
          </ButtonLink>
        </p>
      </div>
    </Page>
  );
}
