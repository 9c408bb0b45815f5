import { writeMoment } from "#basics/dates";
import { Button, Field, type FieldProblems, Form, TextArea, titleOf, type Typed } from "#ui/form";
import { Markdown } from "#ui/markdown";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import type { SeenPartAlone, SeenVersion } from "../actions/see-parts.ts";
import { MOST_TITLE, MOST_WORDS } from "../domain/answer.ts";
import { OwnerField, sayOwner, sayWritten } from "./answer-parts.tsx";
import { texts } from "./texts.fr.ts";

export interface PartPageProps {
  readonly seen: SeenPartAlone;
  readonly now: Temporal.Instant;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
  /** Which of the two forms it concerns. */
  readonly form?: "write" | "name" | undefined;
  /** Somebody else wrote meanwhile: both texts are shown. */
  readonly stale?: boolean | undefined;
  /** An older version to begin from. */
  readonly from?: SeenVersion | undefined;
}

function crumbs({ answer }: SeenPartAlone) {
  return [{ label: texts.answerTo(answer.call.title), at: `/reponses/${answer.id}` }];
}

function atOf({ answer, part }: SeenPartAlone): string {
  return `/reponses/${answer.id}/parties/${part.id}`;
}

/** A part of an answer: its words, to read or to write, and what one can do with it. */
export function PartPage(props: PartPageProps) {
  const { seen, now } = props;
  const { part } = seen;
  return (
    <Page title={titleOf(part.title, props)} noindex breadcrumb={crumbs(seen)}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{part.title}</h1>
          <p class="doux">
            {part.kind === "part" && <>{sayOwner(part)}. </>}
            {sayWritten(part, now)}.
          </p>
        </header>
        {part.mayWrite ? <Write {...props} /> : <Read {...props} />}
        {part.version > 0 && (
          <p>
            <a href={`${atOf(seen)}/versions`}>
              {texts.versions} ({texts.versionsCount(part.version)})
            </a>
          </p>
        )}
        {seen.mayWork && part.kind === "part" && <Manage {...props} />}
      </div>
    </Page>
  );
}

function Read({ seen: { part, mayWork } }: PartPageProps) {
  return (
    <>
      {part.words === "" ? <p>{texts.nothingWritten}</p> : <Markdown text={part.words} />}
      <p class="doux">{mayWork ? texts.locked : texts.notTaking}</p>
    </>
  );
}

function Write({ seen, typed, problem, problems, form, stale, from }: PartPageProps) {
  const { part } = seen;
  const mine = form === "write" ? { typed, problem, problems } : {};
  return (
    <>
      {stale === true && (
        <Cove title={texts.theirs(part.writtenByName)} id="autre" class="pile">
          <p>{texts.theirsSays}</p>
          <div class="bulle">
            <Markdown text={part.words} />
          </div>
        </Cove>
      )}
      <Form action={atOf(seen)} version={part.version} send={texts.save} class="pile" {...mine}>
        <TextArea
          name="words"
          label={stale === true ? texts.yours2 : texts.words}
          help={texts.wordsHelp}
          rows={18}
          maxlength={MOST_WORDS}
          value={from?.words ?? part.words}
        />
      </Form>
    </>
  );
}

function Manage({ seen, typed, problem, problems, form }: PartPageProps) {
  const { part, taking, answer } = seen;
  const at = atOf(seen);
  const isOpen = answer.stage === "preparing";
  const mine = form === "name" ? { typed, problem, problems } : {};
  return (
    <Section class="pile">
      <details class="pile" open={form === "name"}>
        <summary>{texts.rename}</summary>
        <Form action={`${at}/nommer`} send={texts.save} class="pile" prefix="nommer" {...mine}>
          <Field name="title" label={texts.partTitle} value={part.title} maxlength={MOST_TITLE} />
          <OwnerField name="owner" taking={taking} value={part.owner} />
        </Form>
      </details>
      {isOpen && !part.isAside && (
        <>
          <Form action={`${at}/monter`} class="" prefix="monter">
            <Button kind="clair">{texts.raise}</Button>
          </Form>
          <details class="pile-s">
            <summary>{texts.setAside}</summary>
            <p class="petit">{texts.setAsideSays}</p>
            <Form action={`${at}/de-cote`} send={texts.setAside} prefix="cote" />
          </details>
        </>
      )}
      {isOpen && part.isAside && (
        <Form action={`${at}/remettre`} send={texts.putBack} prefix="remettre" />
      )}
    </Section>
  );
}

export interface VersionsPageProps {
  readonly seen: SeenPartAlone;
  readonly versions: readonly SeenVersion[];
  readonly now: Temporal.Instant;
}

/** All that was ever written in a part, latest first. */
export function VersionsPage({ seen, versions, now }: VersionsPageProps) {
  const { part } = seen;
  const at = atOf(seen);
  return (
    <Page
      title={`${texts.versions} : ${part.title}`}
      noindex
      breadcrumb={[...crumbs(seen), { label: part.title, at }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.versions}</h1>
          <p class="chapo">{texts.versionsLead}</p>
        </header>
        {versions.map(({ version, words, byName, at: when }, i) => (
          <Section title={texts.version(version)} id={`v${version}`} class="pile-s">
            <p class="doux">{texts.versionBy(byName, writeMoment(when, now))}</p>
            {words === "" ? <p>{texts.emptyWords}</p> : <Markdown text={words} />}
            {part.mayWrite && i > 0 && (
              <p>
                <a href={`${at}?version=${version}`}>{texts.takeUp}</a>
              </p>
            )}
          </Section>
        ))}
      </div>
    </Page>
  );
}
