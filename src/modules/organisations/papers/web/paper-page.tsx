import { dayOf, writeDate, writeMoment } from "#basics/dates";
import { sayFile } from "#pieces/access";
import type { GivenBack } from "#basics/form";
import { ButtonLink, Press } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenPaperPage, SeenShare } from "../actions/see-papers.ts";
import { addressOf, type Organisation } from "../../domain/organisation.ts";
import { paperKind, type PaperKindKey } from "../domain/paper.ts";
import { Said } from "../../web/said.tsx";
import { PaperForm } from "./form.tsx";
import { PaperStateWord } from "./papers-page.tsx";
import { texts } from "./texts.fr.ts";

const words = texts.paper;

export interface PaperPageProps {
  readonly seen: SeenPaperPage;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
  /** The sentence of what was just done. */
  readonly said: string | undefined;
}

/** One paper: open it, keep a newer one, whom it is shared with. */
export function PaperPage({ seen, now, back, said }: PaperPageProps) {
  const { organisation, paper, mayKeep, versions } = seen;
  const at = `${addressOf(organisation)}/papiers/${paper.id}`;
  const [newest] = versions;
  const isPressing = paper.state.is === "expired" || paper.state.is === "to-renew";
  return (
    <Page
      title={paper.title}
      back={back}
      noindex
      breadcrumb={[
        { label: organisation.name, at: addressOf(organisation) },
        { label: words.back, at: `${addressOf(organisation)}/papiers` },
      ]}
    >
      <div class="pile-l">
        <Said says={said} />
        <header class="pile-s">
          <h1>{paper.title}</h1>
          <p>
            <PaperStateWord state={paper.state} />
          </p>
          <p>{paperKind(paper.kind).says}</p>
          <p class="petit doux">{texts.askedBy(paperKind(paper.kind).source)}</p>
          {newest?.file === undefined ? (
            <p>{words.gone}</p>
          ) : (
            <p class="rang">
              <ButtonLink href={`${at}/${newest.version.id}`}>{words.open}</ButtonLink>{" "}
              <span class="petit doux">
                {newest.file.name} ({sayFile(newest.file)})
              </span>
            </p>
          )}
        </header>
        {mayKeep && (
          <details class="pile" open={isPressing || Object.keys(back).length > 0}>
            <summary>{texts.form.newer}</summary>
            <p class="petit">{texts.form.newerSays}</p>
            <PaperForm at={at} kind={paper.kind} isNewer back={back} />
          </details>
        )}
        <Shares seen={seen} now={now} at={at} />
        <Versions seen={seen} at={at} />
      </div>
    </Page>
  );
}

function Shares({
  seen,
  now,
  at,
}: {
  readonly seen: SeenPaperPage;
  readonly now: Temporal.Instant;
  readonly at: string;
}) {
  return (
    <Section title={words.shares} id="confie" class="pile-s">
      {seen.shares.length === 0 ? (
        <p>{words.noShare}</p>
      ) : (
        <ul class="lignes serre">
          {seen.shares.map((share) => (
            <li class="rang bouts">
              <div>
                <p>{saySpan(share)}</p>
                <p class="petit">
                  <a href={share.at}>{share.forWords}</a>.{" "}
                  {share.readAt === undefined
                    ? words.notRead
                    : words.readAt(writeMoment(share.readAt, now))}
                </p>
              </div>
              {seen.mayKeep && share.endedAt === undefined && (
                <Press
                  action={`${at}/partages/${share.id}/reprendre`}
                  class=""
                  prefix={share.id}
                  kind="clair"
                  label={words.takeBackFrom(share.readerName)}
                >
                  {words.takeBack}
                </Press>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function saySpan({ readerName, givenAt, endedAt }: SeenShare): string {
  const from = writeDate(dayOf(givenAt));
  return endedAt === undefined
    ? words.sharedWith(readerName, from)
    : words.ended(readerName, from, writeDate(dayOf(endedAt)));
}

function Versions({ seen, at }: { readonly seen: SeenPaperPage; readonly at: string }) {
  return (
    <Section title={words.versions} id="versions" class="pile-s">
      <ul class="lignes serre">
        {seen.versions.map(({ version, keptByName }, i) => (
          <li>
            <p>
              <a href={`${at}/${version.id}`}>{words.openOf(writeDate(version.dated))}</a>
            </p>
            <p class="petit doux">
              {i === 0 ? `${words.current}, ` : ""}
              {words.keptBy(keptByName, writeDate(dayOf(version.keptAt)))}
            </p>
          </li>
        ))}
      </ul>
      {seen.mayKeep && (
        <details class="pile-s">
          <summary>{words.removeAsk}</summary>
          <p class="petit">{words.removeSays}</p>
          {/* The oldest first: it is the one that one has no use for. */}
          {seen.versions.toReversed().map(({ version }) => (
            <Press action={`${at}/${version.id}/retirer`} class="" prefix={version.id} kind="clair">
              {words.removeOf(writeDate(version.dated))}
            </Press>
          ))}
        </details>
      )}
    </Section>
  );
}

/** The page on which a paper is kept for the first time. */
export function KeepPaperPage({
  organisation,
  kind,
  back,
}: {
  readonly organisation: Organisation;
  readonly kind: PaperKindKey;
  readonly back: GivenBack;
}) {
  const { name, says, source } = paperKind(kind);
  const at = `${addressOf(organisation)}/papiers`;
  return (
    <Page
      title={texts.form.keepOne(name)}
      noindex
      breadcrumb={[
        { label: organisation.name, at: addressOf(organisation) },
        { label: words.back, at },
      ]}
      lead={says}
      beneath={<p class="petit doux">{texts.askedBy(source)}</p>}
      back={back}
    >
      <PaperForm at={`${at}/ranger/${kind}`} kind={kind} back={back} />
    </Page>
  );
}
