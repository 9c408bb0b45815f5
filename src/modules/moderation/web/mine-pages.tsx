import { dayOf, writeDate } from "#basics/dates";
import { Button, Choices, type FieldProblems, Form, Hidden, titleOf, type Typed } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { State } from "#ui/state";

import type { MyBlocks, MyModeration } from "../actions/see-mine.ts";
import { referenceOf } from "../domain/report.ts";
import { texts } from "./mine-texts.fr.ts";
import { statementTexts } from "./statement-texts.fr.ts";

export const BLOCKS = "/moi/bloquees";
/** The page of one's own, above those of moderation that are about oneself. */
export const ofMine = { label: texts.mine.trail, at: "/moi" };
const trail = [ofMine];

/** What I reported, and what was decided of what I published. */
export function MyModerationPage({ mine }: { readonly mine: MyModeration }) {
  const words = texts.mine;
  return (
    <Page title={words.title} noindex breadcrumb={trail}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{words.title}</h1>
          <p class="chapo">{words.lead}</p>
        </header>
        <Section title={words.verdicts}>
          {mine.verdicts.length === 0 && <p>{words.noVerdicts}</p>}
          <Lines>
            {mine.verdicts.map(({ id, outcome, givenAt }) => (
              <p>
                <a href={`/moderation/${id}`}>{statementTexts.outcomes[outcome]}</a>{" "}
                <span class="petit doux">{words.on(writeDate(dayOf(givenAt)))}</span>
              </p>
            ))}
          </Lines>
        </Section>
        <Section title={words.reports}>
          {mine.reports.length === 0 && <p>{words.noReports}</p>}
          <Lines>
            {mine.reports.map(({ id, about, madeAt, isAnswered }) => (
              <p>
                <a href={`/signaler/recu/${id}`}>{words.report(about, referenceOf(id))}</a>{" "}
                <span class="petit doux">{words.on(writeDate(dayOf(madeAt)))}</span>{" "}
                <State tone={isAnswered ? "va" : "attend"}>
                  {isAnswered ? words.answered : words.waits}
                </State>
              </p>
            ))}
          </Lines>
        </Section>
        <p>
          <a href={BLOCKS}>{words.blocks}</a>
        </p>
      </div>
    </Page>
  );
}

export interface BlocksPageProps {
  readonly blocks: MyBlocks;
  /** Whom the way here names, already chosen. */
  readonly chosen: string | undefined;
  readonly said: "blocked" | "unblocked" | undefined;
  readonly typed?: Typed | undefined;
  readonly problems?: FieldProblems | undefined;
  readonly problem?: string | undefined;
}

/** Whom I blocked, and whom I could block. */
export function BlocksPage({ blocks, chosen, said, ...sent }: BlocksPageProps) {
  const words = texts.blocks;
  const choices = blocks.others.map(({ person, name }) => ({ value: person, label: name }));
  return (
    <Page title={titleOf(words.title, sent)} noindex breadcrumb={trail}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{words.title}</h1>
          <p class="chapo">{words.lead}</p>
        </header>
        {said !== undefined && (
          <div class="anse">
            <output>{words[said]}</output>
          </div>
        )}
        {blocks.blocked.length === 0 && <p>{words.none}</p>}
        <Lines>
          {blocks.blocked.map(({ person, name }) => (
            <Form action={`${BLOCKS}/debloquer`} class="rang" prefix={person}>
              <Hidden name="person" value={person} />
              <span>{words.since(name)}</span>
              <Button kind="clair">{words.unblock(name)}</Button>
            </Form>
          ))}
        </Lines>
        <Section title={words.block}>
          {choices.length === 0 ? (
            <p>{words.nobody}</p>
          ) : (
            <Form action={BLOCKS} send={words.send} {...sent}>
              <Choices
                name="person"
                question={words.who}
                help={words.whoHelp}
                choices={choices}
                value={chosen}
              />
            </Form>
          )}
          <p class="petit doux">{words.report}</p>
        </Section>
      </div>
    </Page>
  );
}

/** The way to block somebody, from where their name is: the page asks before it does. */
export function BlockLink({ person }: { readonly person: string }) {
  return <a href={`${BLOCKS}?qui=${person}`}>{texts.blocks.link}</a>;
}
