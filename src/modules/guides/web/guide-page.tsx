import { writeDate } from "#basics/dates";
import { type Printed, writePdf } from "#services/pdf";
import { ButtonLink } from "#ui/form";
import { Facts, Steps } from "#ui/facts";
import { Markdown } from "#ui/markdown";
import { Page } from "#ui/page";
import { Inlet, Section } from "#ui/panel";

import { type Guide, type GuidePart, guideAt, LICENCE_AT } from "../domain/guide.ts";
import { STEPS } from "../domain/guide-file.ts";
import { levelNames, needNames, sayDuration, texts } from "./texts.fr.ts";

export interface GuidePageProps {
  readonly guide: Guide;
  /** Others of the same need. */
  readonly others: readonly Guide[];
}

/** One guide: what one gains, the steps, what to do when it does not work; beside it, how far it is to be trusted. */
export function GuidePage({ guide, others }: GuidePageProps) {
  const at = guideAt(guide);
  return (
    <Page
      title={guide.title}
      above={[needNames[guide.need], levelNames[guide.level], sayDuration(guide.minutes)]}
      lead={guide.gains}
      description={guide.gains}
      card={{ title: guide.title, description: guide.gains }}
      links={[
        { type: "text/markdown", label: texts.markdown, at: `${at}.md` },
        { type: "application/ld+json", label: texts.linked, at: `${at}.jsonld` },
      ]}
      aloud
    >
      <div class="deux">
        <div class="pile-l">
          <Markdown text={guide.intro} fromPeople={false} />
          {guide.parts.map((part) => (
            <PartOf guide={guide} part={part} />
          ))}
          <Useful at={at} />
        </div>
        <Beside guide={guide} others={others} />
      </div>
    </Page>
  );
}

function PartOf({ guide, part }: { readonly guide: Guide; readonly part: GuidePart }) {
  return (
    <Section title={part.title} id={part.id}>
      {part.title === STEPS ? (
        <Steps
          steps={guide.steps.map(({ does, more }) => ({
            title: does,
            says: more === "" ? undefined : more,
            state: "avenir",
          }))}
        />
      ) : (
        <Markdown text={part.markdown} fromPeople={false} />
      )}
    </Section>
  );
}

/** Whoever keeps the instance is told, by the one way that there is to reach them. */
function Useful({ at }: { readonly at: string }) {
  return (
    <Inlet title={texts.useful} id="avis" class="pile-s a-l-ecran">
      <div class="rang">
        <ButtonLink href={`/contact?sujet=other&sur=${at}`} kind="clair" pictogram="thank">
          {texts.saidUseful}
        </ButtonLink>{" "}
        <ButtonLink href={`/contact?sujet=help&sur=${at}`} kind="clair" pictogram="write">
          {texts.saidMissing}
        </ButtonLink>
      </div>
    </Inlet>
  );
}

function Beside({ guide, others }: GuidePageProps) {
  const at = guideAt(guide);
  return (
    <aside class="pile-l">
      <section class="anse pile" aria-labelledby="essai">
        <h2 id="essai" class="h-petit">
          {texts.trialTitle}
        </h2>
        <TrialSaid guide={guide} />
        <Facts
          facts={[
            { label: texts.readOn, says: writeDate(guide.readOn) },
            { label: texts.licence, says: <a href={LICENCE_AT}>{texts.licenceSays}</a> },
          ]}
        />
      </section>
      <Section title={texts.take} id="emporter" small>
        <ul class="liens a-l-ecran">
          <li>
            <a href={`${at}.pdf`}>{texts.print}</a>
          </li>
          <li>
            <a href={`${at}.md`}>{texts.markdown}</a>
          </li>
          <li>
            <a href={`${at}.jsonld`}>{texts.linked}</a>
          </li>
        </ul>
      </Section>
      {others.length > 0 && (
        <Section title={texts.next} id="autres" small>
          <ul class="liens">
            {others.map((other) => (
              <li>
                <a href={guideAt(other)}>{other.title}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </aside>
  );
}

function TrialSaid({ guide: { trial } }: Pick<GuidePageProps, "guide">) {
  if (trial === undefined) return <p>{texts.notTried}</p>;
  return (
    <>
      <p>{texts.triedBy(trial.by, writeDate(trial.on), trial.minutes)}</p>
      <p>{texts.fails(trial.fails)}</p>
    </>
  );
}

/** The same on paper (decision 0050): the steps are numbered. */
export function guidePdf(
  projectFolder: string,
  guide: Guide,
  now: Temporal.Instant,
): Promise<Uint8Array> {
  const steps = guide.steps.map(({ does, more }, at) => ({
    words: `${at + 1}. ${does} ${more}`.trim(),
  }));
  const printed: Printed = {
    title: guide.title,
    at: now,
    foot: texts.foot,
    parts: [
      { words: texts.printed(guide.gains, sayDuration(guide.minutes)) },
      { words: guide.intro },
      ...guide.parts.flatMap((part) => [
        { heading: part.title },
        ...(part.title === STEPS ? steps : linesOf(part.markdown)),
      ]),
      { words: texts.licenceSays },
    ],
  };
  return writePdf(projectFolder, printed);
}

/** Points of a list as they are read: « • … », addresses bare. */
function linesOf(markdown: string) {
  return markdown
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ words: line.replace(/^- /, "• ").replaceAll(/[<>]/g, "") }));
}
