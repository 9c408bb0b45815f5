import { dayOf, writeDate } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { Button, ButtonLink, FileField, Form, Problems, TextArea } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Table } from "#ui/table";

import type { SeenElection } from "../actions/belenios.ts";
import type { Election, QuestionResult } from "../../domain/belenios.ts";
import { texts } from "../../web/belenios-texts.fr.ts";
import { texts as votes } from "../../web/texts.fr.ts";
import { linkForm } from "./forms.ts";

export interface BeleniosPageProps {
  readonly seen: SeenElection;
  readonly back: GivenBack;
}

/** An election that Belenios holds: its list, its link, its result; and that nothing of it is counted here. */
export function BeleniosPage({ seen, back }: BeleniosPageProps) {
  const { vote, election } = seen;
  return (
    <Page
      title={`${texts.title}, ${vote.question}`}
      heading={texts.title}
      back={back}
      noindex
      breadcrumb={[
        { label: votes.title, at: "/votes" },
        { label: vote.question, at: `/votes/${vote.id}` },
      ]}
      beneath={
        <>
          <p class="gros">{vote.question}</p>
          <p>{texts.lead}</p>
          <p>
            <strong>{texts.not}</strong> <a href="https://www.belenios.org/">{texts.belenios}</a>
          </p>
        </>
      }
    >
      {back.form === undefined && <Problems problem={back.problem} kept={false} />}
      {election === undefined ? (
        <Prepare seen={seen} />
      ) : (
        <>
          <Voters seen={seen} election={election} />
          <Link seen={seen} election={election} back={back} />
          <Result seen={seen} election={election} back={back} />
        </>
      )}
    </Page>
  );
}

function Prepare({ seen: { vote, prepares, phase } }: Pick<BeleniosPageProps, "seen">) {
  if (phase === "closed" || phase === "withdrawn") return <p>{texts.over}</p>;
  if (!prepares) return <p>{texts.notYet}</p>;
  return (
    <Form action={`/votes/${vote.id}/belenios`} class="pile-s">
      <p>{texts.prepareHelp}</p>
      <Button>{texts.prepare}</Button>
    </Form>
  );
}

interface Standing {
  readonly seen: SeenElection;
  readonly election: Election;
}

function Voters({ seen, election }: Standing) {
  const { keeps, listed } = seen;
  const at = `/votes/${seen.vote.id}/belenios`;
  return (
    <Section title={texts.list} id="liste">
      <p>{texts.count(listed)}</p>
      {election.takenAt === undefined ? (
        <Mine seen={seen} />
      ) : (
        <p>
          {texts.taken(writeDate(dayOf(election.takenAt)))}{" "}
          {seen.isListed ? texts.takenWith : texts.takenWithout}
        </p>
      )}
      {keeps && election.takenAt === undefined && listed > 0 && (
        <Form action={`${at}/liste`} class="pile-s" prefix="sortir">
          <p class="petit">{texts.takeHelp}</p>
          <Button kind="clair">{texts.take}</Button>
        </Form>
      )}
      {keeps && election.takenAt !== undefined && (
        <>
          <p>
            <a href={`${at}/liste.txt`}>{texts.download}</a>
          </p>
          <p class="petit">{texts.downloadHelp}</p>
        </>
      )}
    </Section>
  );
}

/** To put oneself on the list, once one knows who will read one's address; or to leave it. */
function Mine({ seen: { vote, address, isListed } }: Pick<BeleniosPageProps, "seen">) {
  const at = `/votes/${vote.id}/belenios`;
  if (isListed)
    return (
      <Form action={`${at}/quitter`} class="pile-s" prefix="quitter">
        <p>{texts.leaveSays(address ?? "")}</p>
        <Button kind="clair">{texts.leave}</Button>
      </Form>
    );
  if (address === undefined)
    return (
      <p>
        {texts.noAddress} <a href="/moi/adresses">{texts.addAddress}</a>
      </p>
    );
  return (
    <Form action={`${at}/inscription`} class="pile-s" prefix="inscription">
      <p>{texts.joinSays(address)}</p>
      <Button>{texts.join}</Button>
    </Form>
  );
}

type KeptProps = BeleniosPageProps & Standing;

function Link({ seen, election, back }: KeptProps) {
  return (
    <Section title={texts.link} id="lien">
      {election.link === undefined ? (
        <p>{texts.noLink}</p>
      ) : (
        <p>
          <ButtonLink href={election.link} pictogram="vote">
            {texts.vote}
          </ButtonLink>
        </p>
      )}
      {seen.keeps && (
        <Form
          action={`/votes/${seen.vote.id}/belenios/lien`}
          class="pile-s"
          prefix="lien"
          asks={linkForm}
          values={{ link: election.link ?? "" }}
          back={backTo("lien", back)}
        >
          <Button kind="clair">{texts.linkSend}</Button>
        </Form>
      )}
    </Section>
  );
}

function Result({ seen, election, back }: KeptProps) {
  const { result, resultAt } = election;
  return (
    <Section title={texts.result} id="resultat">
      {result === undefined || resultAt === undefined ? (
        <p>{texts.noResult}</p>
      ) : (
        <>
          <p>
            {texts.read(writeDate(dayOf(resultAt)))} {texts.vouches}
          </p>
          {result.questions.map((question, i) => (
            <Question
              question={question}
              title={result.questions.length > 1 ? texts.question(i + 1) : undefined}
              labels={result.questions.length > 1 ? [] : seen.labels}
            />
          ))}
        </>
      )}
      {seen.keeps && election.link !== undefined && <Bring seen={seen} back={back} />}
    </Section>
  );
}

interface QuestionProps {
  readonly question: QuestionResult;
  readonly title: string | undefined;
  readonly labels: readonly string[];
}

/** Answers are named only when there are as many as in our question; else by their place. */
function Question({ question, title, labels }: QuestionProps) {
  if (question.kind === "ballots")
    return (
      <>
        {title !== undefined && <h3>{title}</h3>}
        <p>{texts.ballots(question.ballots)}</p>
      </>
    );
  const { voices } = question;
  const rows = voices.map((count, i) => ({
    label: texts.answerAt(i + 1, voices.length === labels.length ? labels[i] : undefined),
    count,
  }));
  return (
    <>
      {title !== undefined && <h3>{title}</h3>}
      <Table
        caption={texts.table}
        columns={[
          { title: texts.answer, cell: ({ label }) => label },
          { title: texts.voices, cell: ({ count }) => count, number: true },
        ]}
        rows={rows}
      />
    </>
  );
}

function Bring({ seen, back }: BeleniosPageProps) {
  return (
    <details class="pile-s" open={back.form === "resultat"}>
      <summary>{texts.bring}</summary>
      <Form
        action={`/votes/${seen.vote.id}/belenios/resultat`}
        files
        prefix="resultat"
        back={backTo("resultat", back)}
      >
        <TextArea name="texte" label={texts.bringLabel} help={texts.bringHelp} rows={4} />
        <FileField
          name="fichier"
          label={texts.fileLabel}
          optional
          accept=".json,application/json"
        />
        <Button kind="clair">{texts.bringSend}</Button>
      </Form>
    </details>
  );
}
