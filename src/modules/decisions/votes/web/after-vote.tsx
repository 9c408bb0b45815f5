import { backTo } from "#basics/form";
import { Form } from "#ui/form";
import { Section } from "#ui/panel";

import type { SeenVote } from "../../actions/seen.ts";
import { LEAST_FOR_GRAPH } from "../../domain/counting/count-file.ts";
import { Concentration } from "../../counts/web/concentration.tsx";
import { CountResult } from "../../counts/web/result-view.tsx";
import { texts } from "../../web/texts.fr.ts";
import { electForm, namedFirst, roundForm, taskForm } from "./forms.ts";
import type { VotePageProps } from "./vote-props.ts";

/** What a question came to: the result, the reasons, what it asks for, how to redo the count. */
export function AfterVote({ seen, now, tasks, back }: VotePageProps) {
  const { phase, reasons, vote } = seen;
  const objections = reasons.filter(({ kind }) => kind === "objection");
  return (
    <>
      {vote.method === "consent" && objections.length > 0 && (
        <Said title={texts.objections} id="objections" reasons={objections} />
      )}
      <Count seen={seen} now={now} />
      <Said
        title={texts.reasons}
        id="raisons"
        reasons={reasons.filter(({ kind }) => kind === "reason")}
      />
      {phase === "closed" && seen.following === undefined && <GoOn seen={seen} back={back} />}
      {phase === "closed" && <Tasks seen={seen} tasks={tasks} back={back} />}
      {phase === "closed" && <Redo seen={seen} />}
    </>
  );
}

/** The seal comes within minutes; later, one reads why it is awaited and what is done about it. */
function sayUnsealed({ vote }: SeenVote, now: Temporal.Instant): string {
  const isLate = Temporal.Instant.compare(vote.closesAt.add({ hours: 1 }), now) < 0;
  return isLate ? texts.notSealedLate : texts.notSealed;
}

function Count({ seen, now }: Pick<VotePageProps, "seen" | "now">) {
  const { count, phase, vote, labels } = seen;
  if (count === undefined)
    return phase === "vote" ? <p class="petit doux">{texts.partialHidden}</p> : null;
  const options = vote.options.map(({ cost }, i) => ({ label: labels[i] ?? "", cost }));
  return (
    <Section title={phase === "vote" ? texts.partial : texts.result} id="resultat">
      {phase === "closed" && count.sealed === undefined && <p>{sayUnsealed(seen, now)}</p>}
      {vote.method === "consent" && (
        <p>
          <strong>{texts.proposed}</strong> : {labels[0]}
        </p>
      )}
      <CountResult
        method={vote.method}
        options={options}
        summary={count.summary}
        outcome={count.outcome}
      />
      {count.sealed !== undefined && count.summary.through > 0 && (
        <Concentration carriers={count.carriers} gini={count.gini} spoken={count.summary.carried} />
      )}
    </Section>
  );
}

function Said({
  title,
  id,
  reasons,
}: {
  readonly title: string;
  readonly id: string;
  readonly reasons: SeenVote["reasons"];
}) {
  if (reasons.length === 0) return null;
  return (
    <Section title={title} id={id}>
      <ul class="lignes">
        {reasons.map(({ by, words }) => (
          <li class="pile-s">
            <p>{words}</p>
            <p class="petit doux">{by?.name ?? texts.anonymous}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** After objections, another round; after an election, the consent of the circle. */
function GoOn({ seen, back }: Pick<VotePageProps, "seen" | "back">) {
  const { vote, count, facilitates, others, labels } = seen;
  const isMine = !others.some(({ person }) => person === vote.askedBy);
  if (!facilitates && !isMine) return null;
  if (vote.method === "consent" && count?.outcome.kind === "objected") {
    return (
      <Section title={texts.goOn} id="suite">
        <p>{texts.goOnHelp}</p>
        <Form
          action={`/votes/${vote.id}/suite`}
          prefix="suite"
          asks={roundForm}
          values={{ proposal: labels[0] }}
          back={backTo("after", back)}
          send={texts.goOnSend}
        />
      </Section>
    );
  }
  if (vote.method !== "nomination" || count === undefined) return null;
  return (
    <Section title={texts.elect} id="suite">
      <p>{texts.electHelp}</p>
      <Form
        action={`/votes/${vote.id}/elire`}
        prefix="elire"
        asks={electForm(namedFirst(seen))}
        back={backTo("after", back)}
        send={texts.electSend}
      />
    </Section>
  );
}

function Tasks({ seen, tasks, back }: Pick<VotePageProps, "seen" | "tasks" | "back">) {
  const { vote, others } = seen;
  return (
    <Section title={texts.actions} id="taches">
      {tasks.length === 0 ? (
        <p>{texts.nothingToDo}</p>
      ) : (
        <ul class="lignes serre">
          {tasks.map(({ title, at }) => (
            <li>
              <a href={at}>{title}</a>
            </li>
          ))}
        </ul>
      )}
      <details class="pile-s" open={back.form === "task"}>
        <summary>{texts.actionNew}</summary>
        <Form
          action={`/votes/${vote.id}/tache`}
          prefix="tache"
          class="pile"
          asks={taskForm(others)}
          back={backTo("task", back)}
          send={texts.actionAdd}
        />
      </details>
    </Section>
  );
}

/** The file that lets anyone redo the count, and its seal. */
function Redo({ seen }: { readonly seen: SeenVote }) {
  const { vote, count, pseudonym, number, members } = seen;
  if (count?.sealed === undefined) return null;
  const { seal } = count.sealed;
  return (
    <Section title={texts.redo} id="recompter" class="pile-s">
      <p>{members < LEAST_FOR_GRAPH ? texts.redoFigures : texts.redoHelp}</p>
      <ul>
        <li>
          <a href={`/votes/${vote.id}/compte.csv`}>{texts.fileCsv}</a>
        </li>
        <li>
          <a href={`/votes/${vote.id}/compte.jsonld`}>{texts.fileJson}</a>
        </li>
        <li>
          <a href="/votes/recompter">{texts.recount}</a>
        </li>
        <li>
          <a href={`/votes/scelles/${vote.circle}`}>{texts.seals}</a>
        </li>
        {number !== undefined && (
          <li>
            <a href={`/decisions/${number}`}>{texts.published}</a>
          </li>
        )}
      </ul>
      {pseudonym !== undefined && members >= LEAST_FOR_GRAPH && (
        <p class="petit">{texts.myLine(pseudonym)}</p>
      )}
      <p class="petit">
        <strong>{texts.seal}</strong> <code class="casse">{seal}</code>
      </p>
      <p class="petit doux">{texts.sealHelp}</p>
    </Section>
  );
}
