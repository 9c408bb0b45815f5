import { dayOf, writeDate } from "#basics/dates";
import { addressOf } from "#rules/circles";
import { Choices, Field, Form, Problems, TextArea, titleOf } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import type { Statutes } from "../../domain/statutes.ts";
import { Colleges } from "./colleges.tsx";
import { shownIn, type StatutesPageProps } from "./shown.ts";
import { texts } from "./texts.fr.ts";
import { texts as votes } from "../../web/texts.fr.ts";

/** What the statutes of a circle say of its votes, and its colleges: its members read, its facilitators write. */
export function StatutesPage(props: StatutesPageProps) {
  const { seen, isSaved } = props;
  const { circle, statutes, writes } = seen;
  return (
    <Page
      title={titleOf(`${texts.title}, ${circle.name}`, props)}
      noindex
      breadcrumb={[
        { label: votes.title, at: "/votes" },
        { label: circle.name, at: addressOf(circle) },
      ]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        {!writes && <Problems problem={props.problem} kept={false} />}
        {isSaved === true && (
          <p class="anse">
            <output>{texts.saved}</output>
          </p>
        )}
        <Cove title={texts.now} id="ecrit">
          {statutes === undefined ? <p>{texts.none}</p> : <Says statutes={statutes} />}
          <p class="petit">{texts.counts}</p>
          {!writes && <p class="petit doux">{texts.readOnly}</p>}
        </Cove>
        {writes && <Write {...props} />}
        <Colleges {...props} />
        <Before seen={seen} />
      </div>
    </Page>
  );
}

/** Statutes, sentence by sentence. */
export function Says({ statutes }: { readonly statutes: Omit<Statutes, "version"> }) {
  const { article, noticeDays, quorum, cap, proxies } = statutes;
  return (
    <ul class="pile-s">
      <li>{article === undefined ? texts.consultative : texts.article(article)}</li>
      <li>{texts.notice(noticeDays)}</li>
      <li>{quorum === undefined ? texts.noQuorum : texts.quorum(quorumWords(quorum))}</li>
      <li>{cap === undefined ? texts.noCap : texts.cap(cap)}</li>
      <li>{proxies === undefined ? texts.noProxies : texts.proxies(proxies)}</li>
    </ul>
  );
}

/** « un quart des voix (25 voix sur 100) ». */
function quorumWords(quorum: number): string {
  const part = texts.parts[quorum];
  const count = texts.onHundred(quorum);
  return part === undefined ? count : `${part} (${count})`;
}

/** How a quorum is chosen: one of the usual parts, none, or another. */
function chosenQuorum(quorum: number | undefined): string {
  if (quorum === undefined) return "none";
  return texts.parts[quorum] === undefined ? "other" : String(quorum);
}

function Write(props: StatutesPageProps) {
  const { circle, statutes } = props.seen;
  return (
    <Section title={texts.write} id="ecrire">
      <Form
        action={`/votes/statuts/${circle.id}`}
        send={texts.send}
        version={statutes?.version ?? 0}
        prefix="statuts"
        {...shownIn(props, "statuts")}
      >
        <TextArea
          name="article"
          label={texts.articleLabel}
          help={texts.articleHelp}
          optional
          value={statutes?.article ?? ""}
          rows={3}
          maxlength={500}
        />
        <Count
          name="convocation"
          label={texts.noticeLabel}
          help={texts.noticeHelp}
          value={statutes?.noticeDays ?? 0}
        />
        <Quorum quorum={statutes?.quorum} />
        <Count
          name="plafond"
          label={texts.capLabel}
          help={texts.capHelp}
          optional
          value={statutes?.cap}
        />
        <Count
          name="procurations"
          label={texts.proxiesLabel}
          help={texts.proxiesHelp}
          optional
          value={statutes?.proxies}
        />
      </Form>
    </Section>
  );
}

interface CountProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly optional?: true;
  readonly value: number | undefined;
}

/** A whole number, or nothing. */
function Count({ value, ...asked }: CountProps) {
  const shown = value === undefined ? "" : String(value);
  return <Field {...asked} value={shown} inputmode="numeric" width="court" />;
}

function Quorum({ quorum }: { readonly quorum: number | undefined }) {
  const chosen = chosenQuorum(quorum);
  return (
    <>
      <Choices
        name="quorum"
        question={texts.quorumLabel}
        help={texts.quorumHelp}
        value={chosen}
        choices={Object.entries(texts.quorumChoices).map(([value, label]) => ({ value, label }))}
      />
      <Count
        name="part"
        label={texts.otherLabel}
        optional
        value={chosen === "other" ? quorum : undefined}
      />
    </>
  );
}

function Before({ seen }: Pick<StatutesPageProps, "seen">) {
  const before = seen.versions.slice(1);
  if (before.length === 0) return null;
  return (
    <details class="pile-s">
      <summary>{texts.versions}</summary>
      {before.map((one) => (
        <div class="pile-s">
          <h3>{texts.version(one.version, one.by, writeDate(dayOf(one.at)))}</h3>
          <Says statutes={one} />
        </div>
      ))}
    </details>
  );
}
